import type { Chunk, ChunkKind } from '#lib/domain/chunk.ts';
import type { CellValue, ChunkOf } from './cell.ts';

/** Rows `from` to `to` (not included) of a chunk; a null chunk gives blanks. */
export interface Run {
  readonly chunk: Chunk | null;
  readonly from: number;
  readonly to: number;
}

/** One chunk out of runs of others of the same kind, in order. Words that no row holds any more leave no trace in it.
 * Words take the form of codes when they are few (distinct ≤ rows / 4), else of bytes. */
export function composeChunk<K extends ChunkKind>(kind: K, runs: readonly Run[]): ChunkOf<K>;
export function composeChunk(kind: ChunkKind, runs: readonly Run[]): Chunk {
  throw new Error(`not built yet ${kind} ${runs.length}`);
}

/** The same rows, with one that holds something else. */
export function withCell<K extends ChunkKind>(chunk: ChunkOf<K>, row: number, value: CellValue<K>): ChunkOf<K> {
  throw new Error(`not built yet ${chunk.kind} ${row} ${String(value)}`);
}

/** The same rows but for blanks in those given; nothing of what they held is left, in lists of words neither. */
export function eraseCells<K extends ChunkKind>(chunk: ChunkOf<K>, rows: readonly number[]): ChunkOf<K> {
  throw new Error(`not built yet ${chunk.kind} ${rows.length}`);
}
