import type { Words } from '#lib/domain/chunk.ts';
import type { Identity } from '#lib/domain/import-plan.ts';
import { keyedIdentity } from '#lib/domain/keyed-identity.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { canonicalIdentity } from '#lib/engine/import/identity.ts';
import type { ImportSlot } from '#lib/engine/import/import-slots.ts';
import { readSuppressions } from '#lib/storage/suppressions.ts';
import type { IsErased } from './gather.ts';
import { identitySlots } from './identity-slots.ts';

/** Whether the person of a row was erased, told by the suppression list from any identity that stands in the row; null
 * when nobody ever was, so that nothing is hashed in vain. */
export async function readErased(slots: readonly ImportSlot[]): Promise<Result<IsErased | null>> {
  const list = await readSuppressions();
  if (!list.ok) return list;
  const erased = list.value.suppressions.filter(({ reason }) => reason === 'erased');
  if (erased.length === 0) return success(null);
  const hashes = new Set(erased.map(({ hash }) => hash));
  const keys = list.value.keys.map(({ bytes }) => bytes);
  const known = identitySlots(slots);
  const wasErased = (identity: Identity, value: string) => {
    const canonical = canonicalIdentity(identity, value);
    return canonical !== '' && keys.some((key) => hashes.has(keyedIdentity(key, identity, canonical)));
  };
  return success((slice, row) =>
    known.some(({ identity, slot }) => wasErased(identity, readCell<'words'>(slice.chunks[slot] as Words, row)))
  );
}
