import { keyedIdentity } from '#lib/domain/keyed-identity.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import type { Objections } from '#lib/engine/contacts/objectors.ts';
import { canonicalIdentity } from '#lib/engine/import/identity.ts';
import { readSuppressions, type SuppressionList } from '#lib/storage/suppressions.ts';

/** The objections of the suppression list; null when nobody objected, so that nothing is hashed in vain. */
export async function readObjections(): Promise<Result<Objections | null>> {
  const list = await readSuppressions();
  return list.ok ? success(objectionsIn(list.value)) : list;
}

/** The same of a list that was read. */
export function objectionsIn(list: SuppressionList): Objections | null {
  const objections = list.suppressions.filter(({ reason }) => reason === 'objection');
  if (objections.length === 0) return null;
  const channelsOf = new Map(objections.map(({ hash, channels }) => [hash, channels]));
  const keys = list.keys.map(({ bytes }) => bytes);
  return (identity, value) => {
    const canonical = canonicalIdentity(identity, value);
    if (canonical === '') return [];
    return keys.flatMap((key) => channelsOf.get(keyedIdentity(key, identity, canonical)) ?? []);
  };
}
