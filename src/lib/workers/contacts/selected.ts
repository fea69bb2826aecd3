import type { Selection } from '#lib/domain/contact-query.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import { bitRuns, clearBit, hasBit, setBit } from '#lib/engine/chunk/bit-set.ts';
import type { ContactBase } from '#lib/engine/contacts/contact-base.ts';
import { aliveBits, emptyBits } from '#lib/engine/contacts/filter-bits.ts';
import type { WorkspaceReader } from './workspace-reader.ts';

/** Contacts of a selection that are still alive, as a bit set; `alive` must be loaded. Problem `not-found`: its result
 * is no longer kept. */
export function selectedBits(reader: WorkspaceReader, base: ContactBase, selection: Selection): Result<Uint32Array> {
  const bits = emptyBits(base);
  if (selection.kind === 'some') for (const contact of selection.contacts) setBit(bits, contact);
  else if (selection.kind === 'set') bits.set(selection.members.subarray(0, bits.length));
  else {
    const contacts = reader.result(selection.result);
    if (!contacts.ok) return contacts;
    for (const contact of contacts.value) setBit(bits, contact);
    for (const contact of selection.except) clearBit(bits, contact);
  }
  const alive = aliveBits(base);
  return success(bits.map((word, at) => word & alive[at]!));
}

/** Contacts of a selection in the order of its result, or by number. */
export function selectedInOrder(reader: WorkspaceReader, base: ContactBase, selection: Selection): Result<Uint32Array> {
  const bits = selectedBits(reader, base, selection);
  if (!bits.ok) return bits;
  if (selection.kind === 'set') return success(numbersIn(bits.value));
  const order =
    selection.kind === 'some' ? success(Uint32Array.from(selection.contacts)) : reader.result(selection.result);
  return order.ok ? success(order.value.filter((contact) => hasBit(bits.value, contact))) : order;
}

const numbersIn = (bits: Uint32Array): Uint32Array =>
  Uint32Array.from(bitRuns(bits).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
