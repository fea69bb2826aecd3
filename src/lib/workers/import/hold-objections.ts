import type { Consents, Words } from '#lib/domain/chunk.ts';
import { consentStates, type Channel } from '#lib/domain/consent.ts';
import { setBit } from '#lib/engine/chunk/bit-set.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import type { Objections } from '#lib/engine/contacts/objectors.ts';
import type { ImportSlot } from '#lib/engine/import/import-slots.ts';
import { identitySlots } from './identity-slots.ts';
import type { SliceRows } from './import-slice.ts';

/** Holds the « subscribed » of rows about someone who objected to the channel, by any identity that stands in the row:
 * such a row says nothing of the channel. Who is found by another row, or in the workspace, is for `foldConsent`. */
export function holdObjections(slice: SliceRows, slots: readonly ImportSlot[], objections: Objections): void {
  const known = identitySlots(slots);
  const objected = new Map<number, readonly Channel[]>();
  const channelsOf = (row: number): readonly Channel[] => {
    const before = objected.get(row);
    if (before) return before;
    const found = known.flatMap(({ identity, slot }) =>
      objections(identity, readCell<'words'>(slice.chunks[slot] as Words, row))
    );
    objected.set(row, found);
    return found;
  };
  for (const [at, slot] of slots.entries()) {
    if (slot.kind !== 'consent') continue;
    const { states, times, codes } = slice.chunks[at] as Consents;
    for (let row = 0; row < slice.rows; row++) {
      if (states[row] !== subscribed || !channelsOf(row).includes(slot.channel)) continue;
      setBit(slice.held[at]!.bits, row);
      states[row] = times[row] = codes[row] = 0;
    }
  }
}

const subscribed = consentStates.indexOf('subscribed');
