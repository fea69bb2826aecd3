import type { Chunk } from '../domain/chunk.ts';

/** What a chunk is made of, in the order in which it is written. */
export type Part = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** Position is what a page says of itself: only ever append. */
export const pageForms = [
  'words-bytes',
  'words-codes',
  'numbers',
  'days',
  'flags',
  'lists',
  'bits',
  'consents',
  'counts'
] as const;
export type PageForm = (typeof pageForms)[number];

export const formOf = (chunk: Chunk): PageForm =>
  chunk.kind === 'words' ? (chunk.form === 'bytes' ? 'words-bytes' : 'words-codes') : chunk.kind;

export function partsOf(chunk: Chunk): readonly Part[] {
  switch (chunk.kind) {
    case 'words':
      return chunk.form === 'bytes'
        ? [lengthsOf(chunk.offsets), chunk.bytes]
        : [chunk.codes, ...partsOfWords(chunk.words)];
    case 'numbers':
      return [chunk.values];
    case 'days':
      return [chunk.days];
    case 'flags':
      return [chunk.flags];
    case 'lists':
      return [lengthsOf(chunk.offsets), chunk.codes, ...partsOfWords(chunk.words)];
    case 'bits':
      return [chunk.bits];
    case 'consents':
      return [chunk.states, chunk.times, chunk.codes, ...partsOfWords(chunk.evidence)];
    case 'counts':
      return [chunk.counts];
  }
}

/** The reverse; the parts are those of `partsOf`, of the same types. */
export function chunkOfParts(form: PageForm, rows: number, parts: readonly Part[]): Chunk {
  const part = <P extends Part>(at: number) => parts[at] as P;
  switch (form) {
    case 'words-bytes':
      return { kind: 'words', form: 'bytes', rows, offsets: offsetsOf(part(0)), bytes: part(1) };
    case 'words-codes':
      return { kind: 'words', form: 'codes', rows, codes: part(0), words: wordsOfParts(part(1), part(2)) };
    case 'numbers':
      return { kind: 'numbers', rows, values: part(0) };
    case 'days':
      return { kind: 'days', rows, days: part(0) };
    case 'flags':
      return { kind: 'flags', rows, flags: part(0) };
    case 'lists':
      return {
        kind: 'lists',
        rows,
        offsets: offsetsOf(part(0)),
        codes: part(1),
        words: wordsOfParts(part(2), part(3))
      };
    case 'bits':
      return { kind: 'bits', rows, bits: part(0) };
    case 'consents': {
      const evidence = wordsOfParts(part(3), part(4));
      return { kind: 'consents', rows, states: part(0), times: part(1), codes: part(2), evidence };
    }
    case 'counts':
      return { kind: 'counts', rows, counts: part(0) };
  }
}

/** Lengths take a quarter of the room of offsets where no value is long: by the million that shows. */
function lengthsOf(offsets: Uint32Array): Uint8Array | Uint16Array | Uint32Array {
  const rows = offsets.length - 1;
  let most = 0;
  for (let row = 0; row < rows; row++) most = Math.max(most, offsets[row + 1]! - offsets[row]!);
  const lengths = new (most <= 0xff ? Uint8Array : most <= 0xffff ? Uint16Array : Uint32Array)(rows);
  for (let row = 0; row < rows; row++) lengths[row] = offsets[row + 1]! - offsets[row]!;
  return lengths;
}

function offsetsOf(lengths: Uint8Array | Uint16Array | Uint32Array): Uint32Array {
  const offsets = new Uint32Array(lengths.length + 1);
  for (let row = 0; row < lengths.length; row++) offsets[row + 1] = offsets[row]! + lengths[row]!;
  return offsets;
}

/** Where each word ends in their common text, in units of UTF-16; and that text, so that it is decoded at once. */
function partsOfWords(words: readonly string[]): readonly [Uint32Array, Uint8Array] {
  const ends = new Uint32Array(words.length);
  let end = 0;
  words.forEach((word, at) => (ends[at] = end += word.length));
  return [ends, encoder.encode(words.join(''))];
}

function wordsOfParts(ends: Uint32Array, bytes: Uint8Array): readonly string[] {
  const text = decoder.decode(bytes);
  const words: string[] = [];
  for (let at = 0, start = 0; at < ends.length; start = ends[at++]!) words.push(text.slice(start, ends[at]));
  return words;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
