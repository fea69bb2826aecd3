import type { Words } from '#lib/domain/chunk.ts';
import type { Identity } from '#lib/domain/import-plan.ts';
import { keyedIdentity } from '#lib/domain/keyed-identity.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { canonicalIdentity } from '#lib/engine/import/identity.ts';
import { readSuppressions } from '#lib/storage/suppressions.ts';
import type { IsErased } from './gather.ts';

/** Whether the person of a row was erased, told by the suppression list; null when nobody ever was, so that nothing is
 * hashed in vain. */
export async function openErased(identity: Identity): Promise<Result<IsErased | null>> {
  const list = await readSuppressions();
  if (!list.ok) return list;
  const erased = list.value.suppressions.filter(({ reason }) => reason === 'erased');
  if (erased.length === 0) return success(null);
  const hashes = new Set(erased.map(({ hash }) => hash));
  const keys = list.value.keys.map(({ bytes }) => bytes);
  return success((slice, row) => {
    const canonical = canonicalIdentity(identity, readCell<'words'>(slice.chunks[0] as Words, row));
    return canonical !== '' && keys.some((key) => hashes.has(keyedIdentity(key, identity, canonical)));
  });
}
