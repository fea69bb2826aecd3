import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OutboxEffect, OutboxItem, OutboxState } from '#lib/domain/outbox.ts';
import { meta } from '#lib/engine/connectors/kinds/meta.ts';
import { google } from '#lib/engine/connectors/kinds/google.ts';
import { batches, replacement } from '#lib/engine/outbox/batches.ts';
import { difference } from '#lib/engine/outbox/difference.ts';
import type { HeldItems } from '#lib/engine/outbox/held-identifiers.ts';
import type { HashedPeople } from '#lib/engine/outbox/people.ts';
import { withoutTwins } from '#lib/engine/outbox/without-twins.ts';

const size = 12;
/** Somebody's digests are a letter for each identifier, 'a' to 'z'; ' ' where there is none. */
type Face = string;

function people(keys: readonly string[], who: readonly (readonly [number, Face])[]): HashedPeople {
  const digests = Uint8Array.from(who.flatMap(([, face]) => [...face].map((letter) => letter.charCodeAt(0) % 32)));
  return { keys, width: 1, contacts: Uint32Array.from(who, ([contact]) => contact), digests };
}
const facesOf = ({ keys, contacts, digests }: HashedPeople): [number, Face][] =>
  Array.from(contacts, (contact, row) => [
    contact,
    [...digests.subarray(row * keys.length, (row + 1) * keys.length)]
      .map((code) => String.fromCharCode(code === 0 ? 32 : code + 96))
      .join('')
  ]);

interface Past {
  readonly kind: 'add' | 'remove' | 'empty';
  readonly state: OutboxState;
  readonly tried: boolean;
  readonly who: readonly (readonly [number, Face])[];
}

const heldItems = (past: readonly Past[]): HeldItems => ({
  items: past.map(({ kind, state, tried, who }, order): OutboxItem => {
    const effect: OutboxEffect = kind === 'empty' ? { kind } : { kind, people: who.length, part: 1, parts: 1 };
    const rest = {
      schema: 1,
      rule: 1,
      nextAt: 0,
      lease: null,
      answer: null,
      preparedAt: 0,
      isOwed: false,
      heldFor: null
    };
    return { id: `${order}`, order, destination: 'd', audience: 'a', effect, state, attempts: tried ? 1 : 0, ...rest };
  }),
  rows: past.map(({ kind, who }, order) =>
    kind === 'empty' ? undefined : { id: `${order}`, ...people(['email', 'phone'], who) }
  )
});

const face = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', ' ')).map((letters) => letters.join(''));
const who = fc.uniqueArray(fc.tuple(fc.nat(size - 1), face), { selector: ([contact]) => contact, maxLength: size });
const past = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constantFrom('add', 'remove'),
        state: fc.constant('sent'),
        tried: fc.constant(true),
        who
      })
    },
    fc.record({
      kind: fc.constantFrom('add', 'remove', 'empty'),
      state: fc.constantFrom('waiting', 'sent', 'refused', 'cancelled', 'held'),
      tried: fc.boolean(),
      who
    })
  ),
  { maxLength: 8 }
) as fc.Arbitrary<Past[]>;

const identifiersOf = ([, looks]: readonly [number, Face]) =>
  [...looks].flatMap((letter, key) => (letter === ' ' ? [] : [`${key}${letter}`]));

/** The network, which knows identifiers and nobody, as it would be if everything that was tried had been done, or, of
 * what was given up, any of it. */
function worlds(all: readonly Past[]): Set<string>[] {
  let every: Set<string>[] = [new Set()];
  for (const { kind, state, tried, who: named } of all) {
    if (!tried) continue;
    const done = every.map((world) => {
      const next = new Set(kind === 'empty' ? [] : world);
      for (const identifier of named.flatMap(identifiersOf)) {
        if (kind === 'add') next.add(identifier);
        if (kind === 'remove') next.delete(identifier);
      }
      return next;
    });
    every = state === 'refused' || state === 'cancelled' ? [...every, ...done] : done;
  }
  return every;
}

describe('the difference', () => {
  test('brings every network that is possible to exactly who is wanted', () => {
    fc.assert(
      fc.property(past, who, (all, named) => {
        const { remove, add } = difference(heldItems(all), people(['email', 'phone'], named));
        for (const world of worlds(all).slice(0, 64)) {
          for (const identifier of remove.flatMap(facesOf).flatMap(identifiersOf)) world.delete(identifier);
          for (const identifier of facesOf(add).flatMap(identifiersOf)) world.add(identifier);
          expect([...world].sort()).toEqual([...new Set(named.flatMap(identifiersOf))].sort());
        }
      }),
      { numRuns: 500 }
    );
  });

  test('is nothing when nothing changed', () => {
    const now = people(
      ['email', 'phone'],
      [
        [1, 'aa'],
        [4, 'b ']
      ]
    );
    const from = heldItems([
      {
        kind: 'add',
        state: 'sent',
        tried: true,
        who: [
          [1, 'aa'],
          [4, 'b ']
        ]
      }
    ]);
    const { remove, add } = difference(from, now);
    expect([remove, add.contacts.length]).toEqual([[], 0]);
  });

  test('takes somebody whose address changed out under the digests that were sent', () => {
    const from = heldItems([
      {
        kind: 'add',
        state: 'sent',
        tried: true,
        who: [
          [1, 'aa'],
          [2, 'ba']
        ]
      }
    ]);
    const { remove, add } = difference(
      from,
      people(
        ['email', 'phone'],
        [
          [1, 'ca'],
          [2, 'ba']
        ]
      )
    );
    // the phone stays hers, and the other one's too
    expect([remove.flatMap(facesOf), facesOf(add)]).toEqual([[[1, 'a ']], [[1, 'ca']]]);
    const next = heldItems([
      {
        kind: 'add',
        state: 'sent',
        tried: true,
        who: [
          [1, 'aa'],
          [2, 'ba']
        ]
      },
      { kind: 'remove', state: 'sent', tried: true, who: [[1, 'a ']] },
      { kind: 'add', state: 'sent', tried: true, who: [[1, 'ca']] }
    ]);
    const after = difference(
      next,
      people(
        ['email', 'phone'],
        [
          [1, 'ca'],
          [2, 'ba']
        ]
      )
    );
    expect([after.remove, after.add.contacts.length]).toEqual([[], 0]);
  });

  test('two people with the same identifiers are one to a network', () => {
    const { people: kept, twins } = withoutTwins(
      people(
        ['email', 'phone'],
        [
          [1, 'aa'],
          [2, 'aa'],
          [3, 'a '],
          [4, 'ab']
        ]
      )
    );
    expect([facesOf(kept), twins]).toEqual([
      [
        [1, 'aa'],
        [3, 'a '],
        [4, 'ab']
      ],
      1
    ]);
  });

  test('takes out what is sent no longer when fewer identifiers are chosen', () => {
    const from = heldItems([{ kind: 'add', state: 'sent', tried: true, who: [[1, 'aa']] }]);
    const { remove, add } = difference(from, people(['email'], [[1, 'a']]));
    expect([remove.flatMap(facesOf), facesOf(add)]).toEqual([[[1, ' a']], []]);
  });
});

describe('requests', () => {
  const many = people(
    ['email'],
    Array.from({ length: 20_001 }, (_, at) => [at, 'a'])
  );

  test('are as large as the network takes: made, emptied of who leaves, filled', () => {
    const made = batches({ remove: [many], add: many }, meta, false).map(({ effect, rows }) => [
      effect.kind,
      rows?.contacts.length
    ]);
    expect(made).toEqual([
      ['create', undefined],
      ...['remove', 'add'].flatMap((kind) => [10_000, 10_000, 1].map((count) => [kind, count]))
    ]);
    expect(batches({ remove: [], add: people(['email'], []) }, meta, true)).toEqual([]);
  });

  test('that replace everybody are parts of one session, or empty first', () => {
    expect(replacement(many, meta, 41, true).map(({ effect }) => effect)).toEqual(
      [10_000, 10_000, 1].map((count, at) => ({
        kind: 'replace',
        people: count,
        session: '41',
        part: at + 1,
        parts: 3
      }))
    );
    expect(replacement(many, google, 41, true).map(({ effect }) => effect.kind)).toEqual([
      'empty',
      'add',
      'add',
      'add'
    ]);
  });
});
