import type { Chunk, ChunkKind } from '#lib/domain/chunk.ts';
import { blankChunk } from './blank-chunk.ts';
import type { CellValue, ChunkOf } from './cell.ts';
import { chunkOfValues } from './chunk-of-values.ts';
import { composeConsents, composeLists } from './compose-coded.ts';
import { composeWords } from './compose-words.ts';
import { copyBits, copyRows } from './copy-rows.ts';
import type { Run, RunOf } from './run.ts';

/** One chunk out of runs of others of the same kind, in order. Words that no row holds any more leave no trace in it.
 * Words take the form of codes when they are few (distinct ≤ rows / 4), else of bytes; rows that come mostly as bytes
 * stay so without being counted. */
export function composeChunk<K extends ChunkKind>(kind: K, runs: readonly Run[]): ChunkOf<K>;
export function composeChunk(kind: ChunkKind, runs: readonly Run[]): Chunk {
  let rows = 0;
  for (const { chunk, from, to } of runs) {
    if (chunk && (chunk.kind !== kind || to > chunk.rows)) throw new Error(`a run of ${chunk.kind} beyond its chunk`);
    rows += to - from;
  }
  return (composers[kind] as (runs: readonly Run[], rows: number) => Chunk)(runs, rows);
}

/** The same rows, with one that holds something else. */
export function withCell<K extends ChunkKind>(chunk: ChunkOf<K>, row: number, value: CellValue<K>): ChunkOf<K> {
  const { kind, rows } = chunk as Chunk & { readonly kind: K };
  return composeChunk<K>(kind, [
    { chunk, from: 0, to: row },
    { chunk: chunkOfValues<K>(kind, [value]), from: 0, to: 1 },
    { chunk, from: row + 1, to: rows }
  ]);
}

/** The same rows but for blanks in those given; nothing of what they held is left, in lists of words neither. */
export function eraseCells<K extends ChunkKind>(chunk: ChunkOf<K>, rows: readonly number[]): ChunkOf<K> {
  const { kind, rows: all } = chunk as Chunk & { readonly kind: K };
  const runs: Run[] = [];
  let from = 0;
  for (const row of rows.toSorted((a, b) => a - b)) {
    runs.push({ chunk, from, to: row }, { chunk: null, from: 0, to: 1 });
    from = row + 1;
  }
  return composeChunk<K>(kind, [...runs, { chunk, from, to: all }]);
}

type Composer<K extends ChunkKind> = (runs: readonly RunOf<K>[], rows: number) => ChunkOf<K>;

const composers: { readonly [K in ChunkKind]: Composer<K> } = {
  words: composeWords,
  numbers: (runs, rows) => {
    const made = blankChunk('numbers', rows);
    copyRows(runs, made.values, ({ values }) => values);
    return made;
  },
  days: (runs, rows) => {
    const made = blankChunk('days', rows);
    copyRows(runs, made.days, ({ days }) => days);
    return made;
  },
  flags: (runs, rows) => {
    const made = blankChunk('flags', rows);
    copyRows(runs, made.flags, ({ flags }) => flags);
    return made;
  },
  lists: composeLists,
  bits: (runs, rows) => {
    const made = blankChunk('bits', rows);
    let at = 0;
    for (const { chunk, from, to } of runs) {
      if (chunk) copyBits(chunk.bits, from, made.bits, at, to - from);
      at += to - from;
    }
    return made;
  },
  consents: composeConsents,
  counts: (runs, rows) => {
    const made = blankChunk('counts', rows);
    copyRows(runs, made.counts, ({ counts }) => counts);
    return made;
  }
};
