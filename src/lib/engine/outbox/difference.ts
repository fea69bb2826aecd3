import { HeldIdentifiers, type HeldItems } from './held-identifiers.ts';
import { blankCell, isBlankCell, joinPeople, peopleAt, type HashedPeople } from './people.ts';

/** What brings a network from what it holds to what it should hold. Removals take the digests that were sent, even
 * when an address changed since (networks.md 7), and none that somebody else still has; they come first. */
export interface Difference {
  /** Of one set of keys each. */
  readonly remove: readonly HashedPeople[];
  readonly add: HashedPeople;
}

/** @param wanted everybody whom the network should hold */
export function difference(from: HeldItems, wanted: HashedPeople): Difference {
  const held = new HeldIdentifiers(from);
  const stays = new Uint8Array(held.count);
  const added: number[] = [];
  for (let row = 0; row < wanted.contacts.length; row++) {
    let isHeld = true;
    for (let key = 0; key < wanted.keys.length; key++) {
      if (isBlankCell(wanted, row, key)) continue;
      const identifier = held.find(wanted, row, key);
      if (identifier >= 0) stays[identifier] = 1;
      isHeld &&= identifier >= 0 && held.holdings[identifier] === 2;
    }
    if (!isHeld) added.push(row);
  }
  return { remove: removals(from, held, stays), add: peopleAt(wanted, added) };
}

function removals(from: HeldItems, held: HeldIdentifiers, stays: Uint8Array): readonly HashedPeople[] {
  // by item, then by row: the keys that leave
  const leaving = new Map<number, Map<number, Set<number>>>();
  for (let identifier = 0; identifier < held.count; identifier++) {
    if (held.holdings[identifier] === 0 || stays[identifier]) continue;
    const { item, row, key } = held.placeOf(identifier);
    const rows = leaving.get(item) ?? new Map<number, Set<number>>();
    leaving.set(item, rows.set(row, (rows.get(row) ?? new Set<number>()).add(key)));
  }
  const parts = [...leaving].map(([item, rows]) => {
    const people = peopleAt(from.rows[item]!, [...rows.keys()]);
    [...rows.values()].forEach((keys, row) =>
      people.keys.forEach((_, key) => !keys.has(key) && blankCell(people, row, key))
    );
    return people;
  });
  return joinAlike(parts);
}

// one request holds people of one set of keys
function joinAlike(all: readonly HashedPeople[]): readonly HashedPeople[] {
  const alike = new Map<string, HashedPeople[]>();
  for (const people of all) {
    const of = `${people.width} ${people.keys.join()}`;
    alike.set(of, [...(alike.get(of) ?? []), people]);
  }
  return [...alike.values()].map(joinPeople);
}
