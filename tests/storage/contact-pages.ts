import { pageRows } from '#lib/domain/contact-column.ts';
import type { CellValue, ChunkOf } from '#lib/engine/chunk/cell.ts';
import type { ChunkKind } from '#lib/domain/chunk.ts';
import { blankChunk } from '#lib/engine/chunk/blank-chunk.ts';
import { chunkOfValues } from '#lib/engine/chunk/chunk-of-values.ts';
import { composeChunk } from '#lib/engine/chunk/compose-chunk.ts';

/** A whole page whose first rows hold these values. */
export function pageOf<K extends ChunkKind>(kind: K, values: readonly CellValue<K>[]): ChunkOf<K> {
  return composeChunk(kind, [
    { chunk: chunkOfValues(kind, values), from: 0, to: values.length },
    { chunk: blankChunk(kind, pageRows), from: values.length, to: pageRows }
  ]);
}
