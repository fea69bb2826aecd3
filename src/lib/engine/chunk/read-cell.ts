import type { Chunk, ChunkKind } from '#lib/domain/chunk.ts';
import type { CellValue, ChunkOf } from './cell.ts';

/** What a row holds. */
export function readCell<K extends ChunkKind>(chunk: ChunkOf<K>, row: number): CellValue<K> {
  throw new Error(`not built yet ${chunk.kind} ${row}`);
}

/** What a row holds as text: dates as yyyy-mm-dd, numbers in plain notation, flags as `yes` or `no`, the words of a
 * list separated by `; `, the state of a consent; empty for a blank, and for a bit that is not set. */
export function cellText(chunk: Chunk, row: number): string {
  throw new Error(`not built yet ${chunk.kind} ${row}`);
}

/** Both rows hold the same, whatever the forms of their chunks. Blanks are the same. */
export function sameCell(a: Chunk, i: number, b: Chunk, j: number): boolean {
  throw new Error(`not built yet ${a.kind} ${i} ${b.kind} ${j}`);
}
