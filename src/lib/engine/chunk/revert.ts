import type { Chunk, ChunkKind } from '#lib/domain/chunk.ts';
import type { ChunkOf } from './cell.ts';

/** Takes back what a commit did to a page, where it still stands.
 * A null page is blank. @returns the page as it becomes, and the rows that the commit changed and that hold something
 * else by now: they are left as they are */
export function revert<K extends ChunkKind>(
  kind: K,
  rows: number,
  { before, after, current }: { before: Chunk | null; after: Chunk | null; current: Chunk | null }
): { readonly chunk: ChunkOf<K>; readonly reverted: readonly number[]; readonly kept: readonly number[] } {
  throw new Error(`not built yet ${kind} ${rows} ${before?.kind} ${after?.kind} ${current?.kind}`);
}
