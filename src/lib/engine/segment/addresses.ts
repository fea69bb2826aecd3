import type { Channel } from '#lib/domain/consent.ts';
import { fieldColumn, pageRows, type ColumnId } from '#lib/domain/contact-column.ts';
import type { Words } from '#lib/domain/chunk.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { chunkAt, pageOf, rowOf, type ContactBase } from '#lib/engine/contacts/contact-base.ts';
import { emptyBits } from '#lib/engine/contacts/filter-bits.ts';

/** Fields, any of which is an address of a channel. For push there is none: whoever subscribed did so on their device.
 * Advertising matches people by whatever a network takes. */
export const addressFields: Readonly<Record<Channel, readonly string[]>> = {
  email: ['email'],
  sms: ['phone'],
  push: [],
  advertising: ['email', 'phone', 'mobile-id']
};

export const addressColumns = (channel: Channel): readonly ColumnId[] => addressFields[channel].map(fieldColumn);

/** Who has an address for a channel; not all of them need be alive. */
export function whoHasAddress(base: ContactBase, channel: Channel): Uint32Array {
  const bits = emptyBits(base);
  if (addressFields[channel].length === 0) return bits.fill(0xffffffff);
  for (const column of addressColumns(channel)) {
    base.column(column).forEach((chunk, page) => {
      if (chunk) markFilled(chunk as Words, bits, page * (pageRows / 32));
    });
  }
  return bits;
}

export function hasAddress(base: ContactBase, channel: Channel, contact: number): boolean {
  if (addressFields[channel].length === 0) return true;
  return addressColumns(channel).some((column) => {
    const chunk = chunkAt<'words'>(base, column, pageOf(contact));
    return chunk !== null && readCell<'words'>(chunk, rowOf(contact)) !== '';
  });
}

// chunks never change
const filled = new WeakMap<Words, Uint32Array>();

function markFilled(chunk: Words, bits: Uint32Array, from: number): void {
  let rows = filled.get(chunk);
  if (!rows) filled.set(chunk, (rows = filledRows(chunk)));
  for (let at = 0; at < rows.length; at++) bits[from + at]! |= rows[at]!;
}

function filledRows(chunk: Words): Uint32Array {
  const rows = new Uint32Array((chunk.rows + 31) >>> 5);
  for (let row = 0; row < chunk.rows; row++) {
    const isFilled = chunk.form === 'codes' ? chunk.codes[row]! > 0 : chunk.offsets[row + 1]! > chunk.offsets[row]!;
    if (isFilled) rows[row >>> 5]! |= 1 << (row & 31);
  }
  return rows;
}
