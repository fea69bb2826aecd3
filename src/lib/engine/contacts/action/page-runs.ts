import type { Chunk, ChunkKind } from '#lib/domain/chunk.ts';
import { pageRows } from '#lib/domain/contact-column.ts';
import { bitRuns, countBits } from '#lib/engine/chunk/bit-set.ts';
import type { CellValue, ChunkOf } from '#lib/engine/chunk/cell.ts';
import { chunkOfValues } from '#lib/engine/chunk/chunk-of-values.ts';
import { composeChunk } from '#lib/engine/chunk/compose-chunk.ts';
import type { Run } from '#lib/engine/chunk/run.ts';
import { pagesOf, type ContactBase } from '../contact-base.ts';
import { pageWords } from '../filter-bits.ts';

/** The page with its chosen rows taken from another chunk of `pageRows` rows; null: from blanks. */
export function withRowsOf<K extends ChunkKind>(
  kind: K,
  chunk: Chunk | null,
  rows: Uint32Array,
  other: Chunk | null
): ChunkOf<K> {
  const runs: Run[] = [];
  let done = 0;
  for (const { from, to } of bitRuns(rows)) {
    if (from > done) runs.push({ chunk, from: done, to: from });
    runs.push({ chunk: other, from, to });
    done = to;
  }
  if (done < pageRows) runs.push({ chunk, from: done, to: pageRows });
  return composeChunk<K>(kind, runs);
}

/** The page with one value in its chosen rows. */
export function withValue<K extends ChunkKind>(
  kind: K,
  chunk: Chunk | null,
  rows: Uint32Array,
  value: CellValue<K>
): ChunkOf<K> {
  // for a few rows a whole page of the value is not worth its making
  if (countBits(rows) > fewRows) return withRowsOf(kind, chunk, rows, constantPage(kind, value));
  const single: Chunk = chunkOfValues<K>(kind, [value]);
  const runs: Run[] = [];
  let done = 0;
  for (const { from, to } of bitRuns(rows)) {
    runs.push({ chunk, from: done, to: from });
    for (let row = from; row < to; row++) runs.push({ chunk: single, from: 0, to: 1 });
    done = to;
  }
  return composeChunk<K>(kind, [...runs, { chunk, from: done, to: pageRows }]);
}

const fewRows = 64;

/** A page that holds one value in every row. */
export const constantPage = <K extends ChunkKind>(kind: K, value: CellValue<K>): ChunkOf<K> =>
  chunkOfValues<K>(kind, new Array<CellValue<K>>(pageRows).fill(value));

/** Pages in which a set has rows, with the part of the set that is in each. */
export function* pagesWith(base: ContactBase, set: Uint32Array): Generator<readonly [page: number, rows: Uint32Array]> {
  for (let page = 0; page < pagesOf(base.head); page++) {
    const rows = set.slice(page * pageWords, (page + 1) * pageWords);
    if (rows.some((word) => word !== 0)) yield [page, rows];
  }
}
