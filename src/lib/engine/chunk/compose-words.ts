import type { Words } from '#lib/domain/chunk.ts';
import { Recoding } from './recoding.ts';
import type { RunOf } from './run.ts';
import { textOfUtf8, utf8OfText } from './utf8.ts';
import { mostWords, narrow } from './vocabulary.ts';

export function composeWords(runs: readonly RunOf<'words'>[], rows: number): Words {
  const asBytes = runs.reduce((sum, { chunk, from, to }) => sum + (chunk?.form === 'bytes' ? to - from : 0), 0);
  // to count the words of bytes each has to be read: not where they are the most, as in a column of addresses
  return (asBytes > rows / 2 ? null : composeCodes(runs, rows)) ?? composeBytes(runs, rows);
}

/** Null when there are too many words for codes. */
function composeCodes(runs: readonly RunOf<'words'>[], rows: number): Words | null {
  const recoding = new Recoding();
  const codes = new Uint32Array(rows);
  const most = mostWords(rows);
  let at = 0;
  for (const { chunk, from, to } of runs) {
    if (chunk?.form === 'codes') {
      const recode = recoding.of(chunk, chunk.words);
      for (let row = from; row < to; row++) {
        const code = chunk.codes[row]!;
        if (code > 0) codes[at + row - from] = recode(code - 1) + 1;
      }
    } else if (chunk) {
      for (let row = from; row < to && recoding.words.length <= most; row++) {
        const start = chunk.offsets[row]!;
        const end = chunk.offsets[row + 1]!;
        if (end > start) codes[at + row - from] = recoding.place(textOfUtf8(chunk.bytes, start, end)) + 1;
      }
    }
    if (recoding.words.length > most) return null;
    at += to - from;
  }
  const { words } = recoding;
  return { kind: 'words', form: 'codes', rows, codes: narrow(codes, words.length), words };
}

function composeBytes(runs: readonly RunOf<'words'>[], rows: number): Words {
  const offsets = new Uint32Array(rows + 1);
  const pieces: Uint8Array[] = [];
  const encodings = new Map<Words, (code: number) => Uint8Array>();
  let at = 0;
  let length = 0;
  for (const { chunk, from, to } of runs) {
    if (chunk?.form === 'bytes') {
      const shift = length - chunk.offsets[from]!;
      for (let row = from; row < to; row++) offsets[++at] = shift + chunk.offsets[row + 1]!;
      pieces.push(chunk.bytes.subarray(chunk.offsets[from], chunk.offsets[to]));
      length = offsets[at]!;
      continue;
    }
    const encode = chunk && (encodings.get(chunk) ?? encoderOf(chunk.words));
    if (chunk && encode) encodings.set(chunk, encode);
    for (let row = from; row < to; row++) {
      const code = chunk ? chunk.codes[row]! : 0;
      if (encode && code > 0) {
        const piece = encode(code);
        pieces.push(piece);
        length += piece.length;
      }
      offsets[++at] = length;
    }
  }
  const bytes = new Uint8Array(length);
  let filled = 0;
  for (const piece of pieces) {
    bytes.set(piece, filled);
    filled += piece.length;
  }
  return { kind: 'words', form: 'bytes', rows, offsets, bytes };
}

function encoderOf(words: readonly string[]): (code: number) => Uint8Array {
  const encoded: (Uint8Array | undefined)[] = [];
  return (code) => (encoded[code] ??= utf8OfText(words[code - 1]!));
}
