import { isSameCell, peopleAt, placeOfCell, type HashedPeople } from './people.ts';

/** People without those whose digests are all the same as those of somebody before them: a network knows them as one. */
export function withoutTwins(people: HashedPeople): { readonly people: HashedPeople; readonly twins: number } {
  const rows = people.contacts.length;
  const places = new Int32Array(2 ** Math.ceil(Math.log2(2 * rows + 2))).fill(-1);
  const kept: number[] = [];
  const isTwin = (a: number, b: number) => people.keys.every((_, key) => isSameCell(people, a, key, people, b, key));
  for (let row = 0; row < rows; row++) {
    const from = people.keys.reduce((place, _, key) => place ^ placeOfCell(people, row, key), 0);
    let at = from & (places.length - 1);
    while (places[at]! >= 0 && !isTwin(places[at]!, row)) at = (at + 1) & (places.length - 1);
    if (places[at]! >= 0) continue;
    places[at] = row;
    kept.push(row);
  }
  return kept.length === rows ? { people, twins: 0 } : { people: peopleAt(people, kept), twins: rows - kept.length };
}
