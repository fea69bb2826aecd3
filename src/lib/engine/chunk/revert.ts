import type { Chunk, ChunkKind } from '#lib/domain/chunk.ts';
import { bitWords, setBit } from './bit-set.ts';
import { blankChunk } from './blank-chunk.ts';
import type { ChunkOf } from './cell.ts';
import { composeChunk } from './compose-chunk.ts';
import { sameCell } from './read-cell.ts';
import type { Run } from './run.ts';

/** A page around a commit: null where all is blank. */
export interface PageTimes {
  readonly before: Chunk | null;
  readonly after: Chunk | null;
  readonly current: Chunk | null;
}

export interface Reverted<K extends ChunkKind> {
  /** The page as it becomes. */
  readonly chunk: ChunkOf<K>;
  /** Bit set of the rows that are as before the commit again. */
  readonly reverted: Uint32Array;
  /** Bit set of the rows that the commit changed and that hold something else again by now: they are left so. */
  readonly kept: Uint32Array;
}

/** Takes back what a commit did to the rows of a page, where it still stands. */
export function revert<K extends ChunkKind>(kind: K, rows: number, times: PageTimes): Reverted<K> {
  const blank = Object.values(times).includes(null) ? blankChunk(kind, rows) : null;
  const before = times.before ?? blank!;
  const after = times.after ?? blank!;
  const current = times.current ?? blank!;
  const reverted = bitWords(rows);
  const kept = bitWords(rows);
  const runs: Run[] = [];
  let start = 0;
  let back = false;
  for (let row = 0; row < rows; row++) {
    const changed = !sameCell(before, row, after, row);
    const stands = changed && sameCell(after, row, current, row);
    if (stands) setBit(reverted, row);
    else if (changed && !sameCell(before, row, current, row)) setBit(kept, row);
    if (stands === back) continue;
    if (row > start) runs.push({ chunk: back ? before : current, from: start, to: row });
    start = row;
    back = stands;
  }
  runs.push({ chunk: back ? before : current, from: start, to: rows });
  return { chunk: composeChunk(kind, runs), reverted, kept };
}
