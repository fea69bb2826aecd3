import type { Chunk, ChunkKind } from '#lib/domain/chunk.ts';
import type { CellValue, ChunkOf } from './cell.ts';

/** A chunk whose row i holds values[i]. */
export function chunkOfValues<K extends ChunkKind>(kind: K, values: readonly CellValue<K>[]): ChunkOf<K>;
export function chunkOfValues(kind: ChunkKind, values: readonly CellValue[]): Chunk {
  throw new Error(`not built yet ${kind} ${values.length}`);
}
