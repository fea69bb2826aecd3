import type { Consents, Lists } from '#lib/domain/chunk.ts';
import { blankChunk } from './blank-chunk.ts';
import { copyRows } from './copy-rows.ts';
import { Recoding } from './recoding.ts';
import type { RunOf } from './run.ts';
import { narrow } from './vocabulary.ts';

export function composeConsents(runs: readonly RunOf<'consents'>[], rows: number): Consents {
  const blank = blankChunk('consents', rows);
  copyRows(runs, blank.states, ({ states }) => states);
  copyRows(runs, blank.times, ({ times }) => times);
  const recoding = new Recoding();
  const codes = new Uint32Array(rows);
  let at = 0;
  for (const { chunk, from, to } of runs) {
    if (chunk) {
      const recode = recoding.of(chunk, chunk.evidence);
      for (let row = from; row < to; row++) {
        const code = chunk.codes[row]!;
        if (code > 0) codes[at + row - from] = recode(code - 1) + 1;
      }
    }
    at += to - from;
  }
  return { ...blank, codes: narrow(codes, recoding.words.length), evidence: recoding.words };
}

export function composeLists(runs: readonly RunOf<'lists'>[], rows: number): Lists {
  const recoding = new Recoding();
  const offsets = new Uint32Array(rows + 1);
  const codes = new Uint32Array(
    runs.reduce((sum, { chunk, from, to }) => sum + (chunk ? chunk.offsets[to]! - chunk.offsets[from]! : 0), 0)
  );
  let at = 0;
  let filled = 0;
  for (const { chunk, from, to } of runs) {
    const recode = chunk && recoding.of(chunk, chunk.words);
    for (let row = from; row < to; row++) {
      if (recode) {
        for (let i = chunk.offsets[row]!; i < chunk.offsets[row + 1]!; i++) codes[filled++] = recode(chunk.codes[i]!);
      }
      offsets[++at] = filled;
    }
  }
  return { kind: 'lists', rows, offsets, codes, words: recoding.words };
}
