import { fieldColumn } from '#lib/domain/contact-column.ts';
import type { DuplicateGroup } from '#lib/domain/person.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import { duplicateFields, groupDuplicates } from '#lib/engine/duplicates/group-duplicates.ts';
import { readApart } from '#lib/storage/contacts.ts';
import type { Tools } from './tools.ts';

/** Contacts that may be one person, but for those that were said to be several. */
export async function findDuplicates(
  { reader }: Tools,
  tell: (part: number) => void
): Promise<Result<readonly DuplicateGroup[]>> {
  const base = await reader.base(() => ['alive', ...duplicateFields.map(fieldColumn)]);
  if (!base.ok) return base;
  const apart = await readApart();
  return apart.ok ? success(groupDuplicates(base.value, apart.value, tell)) : apart;
}
