import type { Chunk, Words } from '#lib/domain/chunk.ts';
import { noDay } from '#lib/domain/chunk.ts';
import { pageRows } from '#lib/domain/contact-column.ts';
import { textOfUtf8, utf8OfText } from '#lib/engine/chunk/utf8.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';

/** Key of a blank: after all others, whichever way round. */
export const blankKey = 0xffffffff;

/** Ranks of the words of a column, row by row; `blankKey` where blank. */
export function wordRanks(chunks: readonly (Words | null)[], lexicon: Lexicon, rows: number): Uint32Array {
  const keys = new Uint32Array(rows).fill(blankKey);
  const numbers = chunks.map((chunk) => chunk && lexicon.rowsOf(chunk));
  const { ranks } = lexicon;
  eachPage(numbers, rows, (page, from, count) => {
    for (let row = 0; row < count; row++) keys[from + row] = ranks[page[row]!]!;
  });
  return keys;
}

/** The first eight bytes of words that are nearly all different, without accents and case: two words a key. */
export function prefixKeys(chunks: readonly (Words | null)[], rows: number): readonly [Uint32Array, Uint32Array] {
  const high = new Uint32Array(rows).fill(blankKey);
  const low = new Uint32Array(rows).fill(blankKey);
  eachPage(chunks, rows, (chunk, from, count) => {
    if (chunk.form !== 'bytes') throw new Error('Only words in bytes have prefixes.');
    const { offsets, bytes } = chunk;
    for (let row = 0; row < count; row++) {
      const start = offsets[row]!;
      const length = offsets[row + 1]! - start;
      if (length === 0) continue;
      const isPlain = isAscii(bytes, start, start + length);
      const word = isPlain ? bytes : utf8OfText(fold(textOfUtf8(bytes, start, start + length)));
      const first = isPlain ? start : 0;
      const size = isPlain ? length : word.length;
      high[from + row] = fourBytes(word, first, size);
      low[from + row] = size > 4 ? fourBytes(word, first + 4, size - 4) : 0;
    }
  });
  return [high, low];
}

/** Numbers, days and flags as two words that compare as they do. */
export function valueKeys(chunks: readonly (Chunk | null)[], rows: number): readonly [Uint32Array, Uint32Array] {
  const high = new Uint32Array(rows).fill(blankKey);
  const low = new Uint32Array(rows).fill(blankKey);
  const cell = new Float64Array(1);
  const words = new Uint32Array(cell.buffer);
  eachPage(chunks, rows, (chunk, from, count) => {
    for (let row = 0; row < count; row++) {
      const value = valueAt(chunk, row);
      if (Number.isNaN(value)) continue;
      cell[0] = value;
      const negative = words[1]! >>> 31 === 1;
      high[from + row] = negative ? ~words[1]! : words[1]! | 0x80000000;
      low[from + row] = negative ? ~words[0]! : words[0]!;
    }
  });
  return [high, low];
}

function eachPage<T>(pages: readonly (T | null)[], rows: number, take: (page: T, from: number, count: number) => void) {
  pages.forEach((page, at) => {
    const from = at * pageRows;
    if (page && from < rows) take(page, from, Math.min(pageRows, rows - from));
  });
}

function fourBytes(bytes: Uint8Array, start: number, length: number): number {
  let key = 0;
  for (let at = 0; at < 4; at++) key = (key << 8) | (at < length ? lower(bytes[start + at]!) : 0);
  return key >>> 0;
}

function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at]! > 0x7f) return false;
  return true;
}

const lower = (byte: number): number => (byte >= 65 && byte <= 90 ? byte + 32 : byte);

function valueAt(chunk: Chunk, row: number): number {
  switch (chunk.kind) {
    case 'numbers':
      return chunk.values[row]!;
    case 'days':
      return chunk.days[row] === noDay ? Number.NaN : chunk.days[row]!;
    case 'flags':
      return chunk.flags[row] || Number.NaN;
    case 'counts':
      return chunk.counts[row] || Number.NaN;
    default:
      throw new Error(`${chunk.kind} have no order of values`);
  }
}
