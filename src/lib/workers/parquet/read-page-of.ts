import type { Chunk } from '#lib/domain/chunk.ts';
import type { Head, PageId } from '#lib/domain/commit.ts';
import type { ColumnId } from '#lib/domain/contact-column.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import { readPages } from '#lib/storage/contacts.ts';

/** One page of some columns, of those that have it. */
export async function readPageOf(
  head: Head,
  columns: readonly ColumnId[],
  page: number
): Promise<Result<ReadonlyMap<ColumnId, Chunk>>> {
  const stored = columns.flatMap((column) => {
    const id = head.pages.get(column)?.[page] ?? null;
    return id === null ? [] : [{ column, id }];
  });
  const chunks = await readPages(stored.map(({ id }) => id));
  return chunks.ok ? success(new Map(stored.map(({ column }, at) => [column, chunks.value[at]!]))) : chunks;
}

/** All pages of a column. */
export async function readWhole(head: Head, column: ColumnId): Promise<Result<readonly (Chunk | null)[]>> {
  const ids = head.pages.get(column) ?? [];
  const stored = ids.filter((id): id is PageId => id !== null);
  const chunks = await readPages(stored);
  if (!chunks.ok) return chunks;
  const byId = new Map(stored.map((id, at) => [id, chunks.value[at]!]));
  return success(ids.map((id) => (id === null ? null : byId.get(id)!)));
}
