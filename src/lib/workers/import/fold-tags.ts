import type { Bits, Lists } from '#lib/domain/chunk.ts';
import { nameKey } from '#lib/domain/field.ts';
import { hasBit, setBit } from '#lib/engine/chunk/bit-set.ts';
import { sliceOf, type GatheredSlice } from './gathered.ts';
import type { PageRows } from './page-rows.ts';

/** Contacts of a page that a file gives a tag, by the key of its name.
 * @param everybody keys of tags that each of them gets
 * @param slot of the tags of the rows; -1 for none */
export function foldTags(
  { before, created, spans, contacts, starts, rows }: PageRows,
  slices: readonly GatheredSlice[],
  slot: number,
  everybody: readonly string[]
): ReadonlyMap<string, ReadonlySet<number>> {
  const members = new Map<string, Set<number>>();
  const give = (key: string, contact: number) => {
    const set = members.get(key);
    if (set) set.add(contact);
    else members.set(key, new Set([contact]));
  };
  const giveRow = (slice: GatheredSlice, row: number, contact: number) => {
    const chunk = slice.chunks[slot] as Lists;
    for (let at = chunk.offsets[row]!; at < chunk.offsets[row + 1]!; at++)
      give(nameKey(chunk.words[chunk.codes[at]!]!), contact);
  };
  for (let contact = before; contact < before + created; contact++) for (const key of everybody) give(key, contact);
  for (const contact of contacts) for (const key of everybody) give(key, contact);
  if (slot < 0) return members;
  let contact = before;
  for (const { slice, from, to } of spans) for (let row = from; row < to; row++) giveRow(slice, row, contact++);
  contacts.forEach((one, at) => {
    for (let i = starts[at]!; i < starts[at + 1]!; i++) {
      const slice = sliceOf(slices, rows[i]!);
      giveRow(slice, rows[i]! - slice.base, one);
    }
  });
  return members;
}

/** The page of a tag with its new members, and those who were none before. */
export function withMembers(base: Bits, members: ReadonlySet<number>): { chunk: Bits; added: readonly number[] } {
  const bits = base.bits.slice();
  const added = [...members].filter((contact) => !hasBit(base.bits, contact));
  for (const contact of added) setBit(bits, contact);
  return { chunk: { ...base, bits }, added };
}
