import { expect, test } from 'vitest';
import { pageRows } from '#lib/domain/contact-column.ts';
import { followOwners, ownersOf } from '#lib/engine/events/owners.ts';

/** Pages that say into whom each is merged, by number. */
function merged(pairs: Readonly<Record<number, number>>) {
  return [0, 1].map((page) => {
    const counts = new Uint32Array(pageRows);
    for (const [one, into] of Object.entries(pairs))
      if (Math.floor(Number(one) / pageRows) === page) counts[Number(one) % pageRows] = into + 1;
    return { kind: 'counts' as const, rows: pageRows, counts };
  });
}
const follow = (pairs: Readonly<Record<number, number>>, contacts: readonly number[]) => {
  const followed = followOwners(
    Uint32Array.from(contacts, (one) => one + 1),
    ownersOf(merged(pairs))
  );
  return Array.from(followed, (one) => one - 1);
};

test('who was merged is followed to the end, over pages', () => {
  expect(follow({ 1: 2, 2: pageRows + 3, 5: 1 }, [0, 1, 2, 5, pageRows + 3])).toEqual([
    0,
    pageRows + 3,
    pageRows + 3,
    pageRows + 3,
    pageRows + 3
  ]);
});

test('without merges nothing is copied', () => {
  const contacts = Uint32Array.of(1, 2, 3);
  expect(ownersOf(merged({}))).toBeNull();
  expect(ownersOf([null])).toBeNull();
  expect(followOwners(contacts, null)).toBe(contacts);
  expect(followOwners(contacts, ownersOf(merged({ 7: 8 })))).toBe(contacts);
});

test('contacts that came after the last merge are themselves', () => {
  expect(follow({ 1: 2 }, [3 * pageRows])).toEqual([3 * pageRows]);
});

test('in a circle each keeps their own', () => {
  expect(follow({ 1: 2, 2: 1, 3: 1 }, [1, 2, 3])).toEqual([1, 2, 3]);
});
