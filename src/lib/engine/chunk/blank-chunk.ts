import type { Chunk, ChunkKind } from '#lib/domain/chunk.ts';
import type { ChunkOf } from './cell.ts';

/** Rows of blanks. */
export function blankChunk<K extends ChunkKind>(kind: K, rows: number): ChunkOf<K>;
export function blankChunk(kind: ChunkKind, rows: number): Chunk {
  throw new Error(`not built yet ${kind} ${rows}`);
}
