import type { Chunk } from '#lib/domain/chunk.ts';
import type { Head, PageId } from '#lib/domain/commit.ts';
import type { ColumnId } from '#lib/domain/contact-column.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import { readPages } from '#lib/storage/contacts.ts';

/** All pages of a column, in order; null where all is blank. */
export async function readColumn(head: Head, column: ColumnId): Promise<Result<readonly (Chunk | null)[]>> {
  const ids = head.pages.get(column) ?? [];
  const chunks = await readPages(ids.filter((id): id is PageId => id !== null));
  if (!chunks.ok) return chunks;
  const filled = [...chunks.value];
  return success(ids.map((id) => (id === null ? null : filled.shift()!)));
}
