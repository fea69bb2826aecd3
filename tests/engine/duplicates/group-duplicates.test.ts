import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chunk } from '#lib/domain/chunk.ts';
import { pageRows, type ColumnId } from '#lib/domain/contact-column.ts';
import { chunkOfValues } from '#lib/engine/chunk/chunk-of-values.ts';
import { duplicateFields, groupDuplicates, mostAlike } from '#lib/engine/duplicates/group-duplicates.ts';
import { likenesses } from '#lib/engine/duplicates/likeness.ts';

type Person = Readonly<Record<string, string>>;
type Pair = readonly [number, number];

/** Contacts of one page; null is somebody deleted. */
function baseOf(people: readonly (Person | null)[]) {
  const rows = [...people, ...Array<null>(pageRows - people.length).fill(null)];
  const columns = new Map<ColumnId, Chunk>(
    duplicateFields.map((field) => [
      `field:${field}`,
      chunkOfValues(
        'words',
        rows.map((one) => one?.[field] ?? '')
      )
    ])
  );
  columns.set(
    'alive',
    chunkOfValues(
      'bits',
      rows.map((one) => one !== null)
    )
  );
  const alive = people.filter((one) => one !== null).length;
  return {
    head: {
      commit: 1,
      rows: people.length,
      people: alive,
      pages: new Map(),
      fields: [],
      tags: [],
      eventTypes: [],
      lists: []
    },
    column: (id: ColumnId) => [columns.get(id) ?? null]
  };
}

const groupsOf = (people: readonly (Person | null)[], apart: readonly Pair[] = []) =>
  groupDuplicates(baseOf(people), apart);

/** Pairs within the groups: what the order and the overlap of groups leave as it is. */
const pairsOf = (groups: readonly { readonly contacts: readonly number[] }[]) =>
  new Set(groups.flatMap(({ contacts }) => contacts.flatMap((a) => contacts.map((b) => (a < b ? `${a} ${b}` : '')))));

/** The same said slowly: everybody beside everybody. */
function slowPairs(people: readonly (Person | null)[]): ReadonlySet<string> {
  const alike = (a: number, b: number) => likenesses(people[a] ?? {}, people[b] ?? {}).length > 0;
  const numbers = [...people.keys()];
  return new Set(numbers.flatMap((a) => numbers.map((b) => (a < b && alike(a, b) ? `${a} ${b}` : ''))));
}

const person = fc.option(
  fc.record(
    {
      email: fc.constantFrom('agnes@orange.fr', 'Agnes@Orange.fr', 'a.lefevre@free.fr'),
      phone: fc.constantFrom('+33612489017', '+33711223344'),
      'external-id': fc.constantFrom('c7', 'C7', 'c8'),
      'first-name': fc.constantFrom('Agnès', 'Agnes', 'Lefèvre'),
      'last-name': fc.constantFrom('Lefèvre', 'LE FEVRE', 'Agnès'),
      postcode: fc.constantFrom('69003', '69 003', '75011')
    },
    { requiredKeys: [] }
  ),
  { freq: 8 }
);

describe('people who may be one', () => {
  test('are those that a slow search finds, each beside each', () => {
    const drawn = fc.array(person, { maxLength: 24 });
    fc.assert(
      fc.property(drawn, (people) => {
        const pairs = [...pairsOf(groupsOf(people))].filter(Boolean);
        expect(pairs.toSorted()).toEqual([...slowPairs(people)].filter(Boolean).toSorted());
      }),
      { numRuns: 60 }
    );
  });

  test('e-mail without case, name without accents, blanks, hyphens and order at the same postcode', () => {
    expect(groupsOf([{ email: 'A@x.fr' }, { email: 'a@X.fr' }])).toEqual([{ contacts: [0, 1], reasons: ['email'] }]);
    const here = { 'first-name': 'Agnès', 'last-name': 'Le Fèvre', postcode: '69003' };
    const there = { 'first-name': 'LEFEVRE', 'last-name': 'agnes', postcode: '69 003' };
    expect(groupsOf([here, there, { ...here, postcode: '75011' }])).toEqual([
      { contacts: [0, 1], reasons: ['name-and-postcode'] }
    ]);
  });

  test('a family name alone, or no value, makes nobody alike', () => {
    const martin = { 'last-name': 'Martin', postcode: '69003' };
    expect(groupsOf([martin, martin])).toEqual([]);
    expect(groupsOf([{}, {}, { email: '' }, null])).toEqual([]);
  });

  test('a group is told once, for all its reasons', () => {
    const twin = { email: 'a@x.fr', phone: '+33612489017' };
    expect(groupsOf([twin, {}, twin])).toEqual([{ contacts: [0, 2], reasons: ['email', 'phone'] }]);
    expect(likenesses(twin, twin)).toEqual(['email', 'phone']);
  });

  test('who was said to be somebody else is not proposed again, until somebody joins', () => {
    const twin = { phone: '+33612489017' };
    expect(groupsOf([twin, twin], [[0, 1]])).toEqual([]);
    expect(groupsOf([twin, twin, twin], [[0, 1]])[0]?.contacts).toEqual([0, 1, 2]);
    expect(
      groupsOf(
        [twin, twin, twin],
        [
          [0, 1],
          [0, 2]
        ]
      )[0]?.contacts
    ).toEqual([1, 2]);
  });

  test('a switchboard is nobody', () => {
    expect(groupsOf(Array<Person>(mostAlike + 1).fill({ phone: '+33100000000' }))).toEqual([]);
  });
});
