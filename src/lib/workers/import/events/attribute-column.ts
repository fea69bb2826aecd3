import type { Chunk, ChunkKind, Words } from '#lib/domain/chunk.ts';
import { composeChunk } from '#lib/engine/chunk/compose-chunk.ts';
import type { Run } from '#lib/engine/chunk/run.ts';
import { mostWords, narrow, Vocabulary } from '#lib/engine/chunk/vocabulary.ts';
import type { EventSlice } from './gathered-events.ts';

/** Where the events of a page stand: position of the slice, and row in it. */
export interface EventPlaces {
  readonly slices: Uint32Array;
  readonly rows: Uint32Array;
}

export function placesOfRows({ ofBlock, bases }: SliceIndex, rows: Uint32Array): EventPlaces {
  const places = { slices: new Uint32Array(rows.length), rows: new Uint32Array(rows.length) };
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    let at = ofBlock[row >>> blockBits]!;
    while (row >= bases[at + 1]!) at++;
    places.slices[i] = at;
    places.rows[i] = row - bases[at]!;
  }
  return places;
}

/** Tells the slice of a row at once: where that of each block of rows begins, and where each slice does. */
export interface SliceIndex {
  readonly ofBlock: Uint32Array;
  readonly bases: Uint32Array;
}

export function indexSlices(slices: readonly EventSlice[]): SliceIndex {
  const last = slices.at(-1);
  const total = last ? last.base + last.rows : 0;
  const bases = Uint32Array.from([...slices.map(({ base }) => base), total]);
  const ofBlock = new Uint32Array((total >>> blockBits) + 1);
  for (let block = 0, at = 0; block < ofBlock.length; block++) {
    while (at + 1 < slices.length && block << blockBits >= bases[at + 1]!) at++;
    ofBlock[block] = at;
  }
  return { ofBlock, bases };
}

const blockBits = 12;

/** One attribute of all events of a file, out of which pages are made.
 * @param code of the type of the events
 * @returns null for a page where all is blank */
export function attributeColumn(
  slices: readonly EventSlice[],
  attribute: number,
  code: number
): (places: EventPlaces) => Chunk | null {
  if (!slices.some(({ filled }) => filled[attribute]![code] === 1)) return () => null;
  const chunks = slices.map((slice) => slice.chunks[attribute] ?? null);
  const kind = chunks.find((chunk) => chunk !== null)?.kind;
  if (!kind) return () => null;
  if (kind === 'numbers') return (places) => numbersAt(chunks, places);
  const areCodes = chunks.every((chunk) => chunk === null || (chunk.kind === 'words' && chunk.form === 'codes'));
  if (kind === 'words' && areCodes) return codesAt(chunks as readonly (CodedWords | null)[]);
  return (places) => composedAt(kind, chunks, places);
}

type CodedWords = Extract<Words, { readonly form: 'codes' }>;

function numbersAt(chunks: readonly (Chunk | null)[], { slices, rows }: EventPlaces): Chunk | null {
  const values = new Float64Array(rows.length).fill(Number.NaN);
  let isFilled = false;
  for (let at = 0; at < rows.length; at++) {
    const chunk = chunks[slices[at]!];
    if (chunk?.kind !== 'numbers') continue;
    const value = chunk.values[rows[at]!]!;
    values[at] = value;
    isFilled ||= value === value;
  }
  return isFilled ? { kind: 'numbers', rows: rows.length, values } : null;
}

/** Words of all slices have one code each over the whole file: no text is looked at again for a page. */
function codesAt(chunks: readonly (CodedWords | null)[]): (places: EventPlaces) => Chunk | null {
  const vocabulary = new Vocabulary();
  const recodings = chunks.map((chunk) => {
    if (!chunk) return null;
    const codes = new Uint32Array(chunk.words.length + 1);
    chunk.words.forEach((word, at) => (codes[at + 1] = vocabulary.code(word)));
    return codes;
  });
  const { words } = vocabulary;
  const ofPage = new Uint32Array(words.length + 1);
  return ({ slices, rows }) => {
    const codes = new Uint32Array(rows.length);
    const used: number[] = [];
    for (let at = 0; at < rows.length; at++) {
      const slice = slices[at]!;
      const chunk = chunks[slice];
      if (!chunk) continue;
      const code = recodings[slice]![chunk.codes[rows[at]!]!]!;
      if (code === 0) continue;
      if (ofPage[code] === 0) ofPage[code] = used.push(code);
      codes[at] = ofPage[code]!;
    }
    for (const code of used) ofPage[code] = 0;
    if (used.length === 0) return null;
    const page: Words = {
      ...{ kind: 'words', form: 'codes', rows: rows.length },
      codes: narrow(codes, used.length),
      words: used.map((code) => words[code - 1]!)
    };
    // too many for codes: composed anew as bytes
    return used.length <= mostWords(rows.length)
      ? page
      : composeChunk('words', [{ chunk: page, from: 0, to: rows.length }]);
  };
}

function composedAt(kind: ChunkKind, chunks: readonly (Chunk | null)[], { slices, rows }: EventPlaces): Chunk | null {
  const runs: Run[] = [];
  let isFilled = false;
  for (let from = 0; from < rows.length;) {
    const slice = slices[from]!;
    let to = from + 1;
    while (to < rows.length && slices[to] === slice && rows[to] === rows[to - 1]! + 1) to++;
    const chunk = chunks[slice] ?? null;
    isFilled ||= chunk !== null;
    runs.push({ chunk, from: rows[from]!, to: rows[from]! + to - from });
    from = to;
  }
  return isFilled ? composeChunk(kind, runs) : null;
}
