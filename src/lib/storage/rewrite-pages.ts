import type { Chunk } from '../domain/chunk.ts';
import type { ColumnId } from '../domain/contact-column.ts';
import type { Result } from '../domain/result.ts';

/** For erasure: puts other pages in the place of those of the head and of every commit that is remembered, so that the
 * past holds no trace either. Goes page by page of contacts, each in one transaction; begin it again after a crash.
 * @param which pages to look at
 * @param map the chunk as it is to be; null to leave it. Mapping twice is the same as once. */
export function rewritePages(
  which: (column: ColumnId, page: number) => boolean,
  map: (chunk: Chunk, column: ColumnId, page: number) => Chunk | null
): Promise<Result<void>> {
  throw new Error(`not built yet ${which.length} ${map.length}`);
}
