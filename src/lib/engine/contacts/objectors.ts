import type { Words } from '#lib/domain/chunk.ts';
import type { Channel } from '#lib/domain/consent.ts';
import { fieldColumn } from '#lib/domain/contact-column.ts';
import type { Identity } from '#lib/domain/import-plan.ts';
import { bitRuns, setBit } from '#lib/engine/chunk/bit-set.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { identities } from '#lib/engine/import/identity.ts';
import { chunkAt, pageOf, rowOf, type ContactBase } from './contact-base.ts';

/** Channels that who has this identity objected to. */
export type Objections = (identity: Identity, value: string) => readonly Channel[];

/** Channels that the person of a row objected to, by any identity that stands there.
 * @param wordsOf the page of an identity, null for blanks */
export const objectedChannels = (
  objections: Objections,
  row: number,
  wordsOf: (identity: Identity) => Words | null
): readonly Channel[] =>
  identities.flatMap((identity) => {
    const words = wordsOf(identity);
    return words ? objections(identity, readCell<'words'>(words, row)) : [];
  });

/** Those of some people who objected to a channel, by any identity that they have; the identities must be loaded. */
export function objectors(
  base: ContactBase,
  people: Uint32Array,
  channel: Channel,
  objections: Objections
): Uint32Array {
  const bits = new Uint32Array(people.length);
  for (const { from, to } of bitRuns(people)) {
    for (let contact = from; contact < to; contact++) {
      const wordsOf = (identity: Identity) => chunkAt<'words'>(base, fieldColumn(identity), pageOf(contact));
      if (objectedChannels(objections, rowOf(contact), wordsOf).includes(channel)) setBit(bits, contact);
    }
  }
  return bits;
}
