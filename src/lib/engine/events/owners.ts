import type { Chunk } from '#lib/domain/chunk.ts';
import { pageRows } from '#lib/domain/contact-column.ts';

/** Whose the events of those are who were merged away, by number + 1: the number + 1 of the contact that the last merge
 * put in their place; 0 for all others. Null when nobody was merged. Merges that were put back in another order may go
 * round in a circle, among people who are contacts no more: there each keeps their own.
 * @param mergedInto pages of the column `merged-into` */
export function ownersOf(mergedInto: readonly (Chunk | null)[]): Uint32Array | null {
  const owners = new Uint32Array(mergedInto.length * pageRows + 1);
  let merged = 0;
  mergedInto.forEach((chunk, page) => {
    if (chunk?.kind !== 'counts') return;
    owners.set(chunk.counts, page * pageRows + 1);
    merged += chunk.counts.reduce((count, into) => count + (into > 0 ? 1 : 0), 0);
  });
  if (merged === 0) return null;
  const direct = owners.slice();
  for (let one = 1; one < owners.length; one++) if (direct[one]! > 0) owners[one] = lastOf(direct, one, merged);
  return owners;
}

/** The same numbers with those who were merged away replaced; the very same array when there are none. */
export function followOwners(contacts: Uint32Array, owners: Uint32Array | null): Uint32Array {
  let followed = contacts;
  for (let row = 0; owners && row < contacts.length; row++) {
    const owner = owners[contacts[row]!];
    if (!owner) continue;
    if (followed === contacts) followed = contacts.slice();
    followed[row] = owner;
  }
  return followed;
}

function lastOf(direct: Uint32Array, one: number, merged: number): number {
  let last = direct[one]!;
  for (let steps = 0; (direct[last] ?? 0) > 0; steps++) {
    if (steps > merged) return 0;
    last = direct[last]!;
  }
  return last;
}
