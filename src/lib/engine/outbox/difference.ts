import type { Entry, HeldItems, HeldPeople } from './held-people.ts';
import { isSameRow, joinPeople, peopleAt, type HashedPeople } from './people.ts';

/** What brings a network from what it holds to what it should hold. Removals take the digests that were sent, even
 * when an address changed since (networks.md 7), and come first: who changed their address is taken out under the earlier
 * digests and added under the new ones. */
export interface Difference {
  readonly remove: readonly HashedPeople[];
  readonly add: HashedPeople;
}

/** @param wanted everybody whom the network should hold, by rising number, each once */
export function difference(from: HeldItems, held: HeldPeople, wanted: HashedPeople): Difference {
  const places = new Map(held.strays.map(({ item, row }) => [from.rows[item]!.contacts[row]!, -1]));
  const stays = new Uint8Array(held.item.length);
  const added: number[] = [];
  for (let row = 0; row < wanted.contacts.length; row++) {
    const contact = wanted.contacts[row]!;
    const item = held.item[contact]!;
    const same = item > 0 && isSameRow(from.rows[item - 1]!, held.row[contact]!, wanted, row);
    if (same) stays[contact] = 1;
    if (!same || held.unsure[contact]) added.push(row);
    if (places.has(contact)) places.set(contact, row);
  }
  const leaving = new Map<number, number[]>();
  const leave = ({ item, row }: Entry) => {
    const rows = leaving.get(item);
    if (rows) rows.push(row);
    else leaving.set(item, [row]);
  };
  for (let contact = 0; contact < stays.length; contact++) {
    const item = held.item[contact]!;
    if (item > 0 && !stays[contact]) leave({ item: item - 1, row: held.row[contact]! });
  }
  for (const stray of held.strays) {
    const people = from.rows[stray.item]!;
    const place = places.get(people.contacts[stray.row]!)!;
    if (place < 0 || !isSameRow(people, stray.row, wanted, place)) leave(stray);
  }
  const removed = [...leaving].map(([item, rows]) => peopleAt(from.rows[item]!, rows));
  return { remove: joinAlike(removed), add: peopleAt(wanted, added) };
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
