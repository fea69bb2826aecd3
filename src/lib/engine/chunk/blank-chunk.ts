import type { Chunk, ChunkKind } from '#lib/domain/chunk.ts';
import { noDay } from '#lib/domain/chunk.ts';
import { bitWords } from './bit-set.ts';
import type { ChunkOf } from './cell.ts';

/** Rows of blanks. */
export function blankChunk<K extends ChunkKind>(kind: K, rows: number): ChunkOf<K>;
export function blankChunk(kind: ChunkKind, rows: number): Chunk {
  return blanks[kind](rows);
}

const blanks: { readonly [K in ChunkKind]: (rows: number) => ChunkOf<K> } = {
  words: (rows) => ({ kind: 'words', form: 'codes', rows, codes: new Uint8Array(rows), words: [] }),
  numbers: (rows) => ({ kind: 'numbers', rows, values: new Float64Array(rows).fill(Number.NaN) }),
  days: (rows) => ({ kind: 'days', rows, days: new Int32Array(rows).fill(noDay) }),
  flags: (rows) => ({ kind: 'flags', rows, flags: new Uint8Array(rows) }),
  lists: (rows) => ({
    kind: 'lists',
    rows,
    offsets: new Uint32Array(rows + 1),
    codes: new Uint32Array(0),
    words: []
  }),
  bits: (rows) => ({ kind: 'bits', rows, bits: bitWords(rows) }),
  consents: (rows) => ({
    kind: 'consents',
    rows,
    states: new Uint8Array(rows),
    times: new Uint32Array(rows),
    codes: new Uint8Array(rows),
    evidence: []
  }),
  counts: (rows) => ({ kind: 'counts', rows, counts: new Uint32Array(rows) })
};
