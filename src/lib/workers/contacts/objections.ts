import { fieldColumn } from '#lib/domain/contact-column.ts';
import type { Channel } from '#lib/domain/consent.ts';
import type { Identity } from '#lib/domain/import-plan.ts';
import { keyedIdentity } from '#lib/domain/keyed-identity.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import { bitRuns, setBit } from '#lib/engine/chunk/bit-set.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { chunkAt, pageOf, rowOf, type ContactBase } from '#lib/engine/contacts/contact-base.ts';
import { canonicalIdentity, identities } from '#lib/engine/import/identity.ts';
import { readSuppressions } from '#lib/storage/suppressions.ts';

/** Channels that who has this identity objected to. */
export type Objections = (identity: Identity, value: string) => readonly Channel[];

/** The objections of the suppression list; null when nobody objected, so that nothing is hashed in vain. */
export async function readObjections(): Promise<Result<Objections | null>> {
  const list = await readSuppressions();
  if (!list.ok) return list;
  const objections = list.value.suppressions.filter(({ reason }) => reason === 'objection');
  if (objections.length === 0) return success(null);
  const channelsOf = new Map(objections.map(({ hash, channels }) => [hash, channels]));
  const keys = list.value.keys.map(({ bytes }) => bytes);
  return success((identity, value) => {
    const canonical = canonicalIdentity(identity, value);
    if (canonical === '') return [];
    return keys.flatMap((key) => channelsOf.get(keyedIdentity(key, identity, canonical)) ?? []);
  });
}

/** Those of some people who objected to a channel, by any identity that they have; the identities must be loaded. */
export function objectors(base: ContactBase, people: Uint32Array, channel: Channel, objections: Objections) {
  const bits = new Uint32Array(people.length);
  const objects = (contact: number) =>
    identities.some((identity) => {
      const chunk = chunkAt<'words'>(base, fieldColumn(identity), pageOf(contact));
      return chunk && objections(identity, readCell<'words'>(chunk, rowOf(contact))).includes(channel);
    });
  for (const { from, to } of bitRuns(people))
    for (let contact = from; contact < to; contact++) if (objects(contact)) setBit(bits, contact);
  return bits;
}
