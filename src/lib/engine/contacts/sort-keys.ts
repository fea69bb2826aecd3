import type { Chunk, Words } from '#lib/domain/chunk.ts';
import { noDay } from '#lib/domain/chunk.ts';
import { pageRows } from '#lib/domain/contact-column.ts';
import { codedWords } from './coded-words.ts';
import type { Lexicon } from './lexicon.ts';
import type { SortKey } from './radix-order.ts';

/** Ranks of the words of a column, row by row. */
export function wordKey(chunks: readonly (Words | null)[], lexicon: Lexicon, rows: number): SortKey {
  // a word that comes later moves the places of all others: all of them first
  for (const chunk of chunks) if (chunk) lexicon.numbersOf(chunk);
  const { ranks } = lexicon;
  const most = ranks.length - 1;
  const values = new Uint32Array(rows).fill(most);
  eachPage(chunks, rows, (chunk, from, count) => {
    const { codes } = codedWords(chunk);
    const ofCodes = lexicon.numbersOf(chunk).map((word) => ranks[word]!);
    for (let row = 0; row < count; row++) values[from + row] = ofCodes[codes[row]!]!;
  });
  return { values, most, hasBlanks: true };
}

/** Days, yes and no, and counts. */
export function wholeKey(chunks: readonly (Chunk | null)[], rows: number): SortKey {
  let least = Infinity;
  let greatest = -Infinity;
  eachPage(chunks, rows, (chunk, _, count) => {
    const { cells, blank } = wholeCells(chunk);
    for (let row = 0; row < count; row++) {
      const cell = cells[row]!;
      if (cell === blank) continue;
      if (cell < least) least = cell;
      if (cell > greatest) greatest = cell;
    }
  });
  const most = greatest < least ? 0 : greatest - least + 1;
  const values = new Uint32Array(rows).fill(most);
  eachPage(chunks, rows, (chunk, from, count) => {
    const { cells, blank } = wholeCells(chunk);
    for (let row = 0; row < count; row++) if (cells[row] !== blank) values[from + row] = cells[row]! - least;
  });
  return { values, most, hasBlanks: true };
}

/** Numbers, as two keys that compare as they do. */
export function numberKeys(chunks: readonly (Chunk | null)[], rows: number): readonly SortKey[] {
  const high = new Uint32Array(rows).fill(all);
  const low = new Uint32Array(rows).fill(all);
  const cell = new Float64Array(1);
  const words = new Uint32Array(cell.buffer);
  eachPage(chunks, rows, (chunk, from, count) => {
    if (chunk.kind !== 'numbers') throw new Error(`${chunk.kind} where numbers were expected`);
    for (let row = 0; row < count; row++) {
      // no negative zero
      cell[0] = chunk.values[row]! + 0;
      if (Number.isNaN(cell[0])) continue;
      const isNegative = words[1]! >>> 31 === 1;
      high[from + row] = isNegative ? ~words[1]! : words[1]! | 0x80000000;
      low[from + row] = isNegative ? ~words[0]! : words[0]!;
    }
  });
  return [
    { values: high, most: all, hasBlanks: true },
    { values: low, most: all, hasBlanks: false }
  ];
}

/** Calls with each page that is there, its first row, and how many of its rows were given. */
export function eachPage<T>(
  pages: readonly (T | null)[],
  rows: number,
  take: (page: T, from: number, count: number) => void
): void {
  pages.forEach((page, at) => {
    const from = at * pageRows;
    if (page && from < rows) take(page, from, Math.min(pageRows, rows - from));
  });
}

const all = 0xffffffff;

function wholeCells(chunk: Chunk): { readonly cells: Int32Array | Uint32Array | Uint8Array; readonly blank: number } {
  if (chunk.kind === 'days') return { cells: chunk.days, blank: noDay };
  if (chunk.kind === 'flags') return { cells: chunk.flags, blank: 0 };
  if (chunk.kind === 'counts') return { cells: chunk.counts, blank: 0 };
  throw new Error(`${chunk.kind} where whole numbers were expected`);
}
