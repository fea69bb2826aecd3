import type { Chunk } from '../domain/chunk.ts';
import type { PageId } from '../domain/commit.ts';
import type { Result } from '../domain/result.ts';

/** Pages by their numbers, in that order; each chunk has `pageRows` rows.
 * Problems: `page-damaged`; `contacts-moved` when the head that named them is no longer remembered. */
export function readPages(ids: readonly PageId[]): Promise<Result<readonly Chunk[]>> {
  throw new Error(`not built yet ${ids.length}`);
}
