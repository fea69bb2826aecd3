import type { Chunk, ChunkKind } from '#lib/domain/chunk.ts';
import type { ChunkOf } from './cell.ts';

/** Rows `from` to `to` (not included) of a chunk; a null chunk gives blanks. */
export interface Run {
  readonly chunk: Chunk | null;
  readonly from: number;
  readonly to: number;
}

export interface RunOf<K extends ChunkKind> extends Run {
  readonly chunk: ChunkOf<K> | null;
}
