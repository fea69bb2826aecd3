import type { Chunk, ChunkKind, Consents, Lists, Words } from '#lib/domain/chunk.ts';
import { noDay } from '#lib/domain/chunk.ts';
import { consentStates } from '#lib/domain/consent.ts';
import { bitWords, setBit } from './bit-set.ts';
import type { CellValue, ChunkOf } from './cell.ts';
import { utf8OfText } from './utf8.ts';
import { mostWords, narrow, Vocabulary } from './vocabulary.ts';

/** A chunk whose row i holds values[i]. */
export function chunkOfValues<K extends ChunkKind>(kind: K, values: readonly CellValue<K>[]): ChunkOf<K>;
export function chunkOfValues(kind: ChunkKind, values: readonly CellValue[]): Chunk {
  return (makers[kind] as (values: readonly CellValue[]) => Chunk)(values);
}

const makers: { readonly [K in ChunkKind]: (values: readonly CellValue<K>[]) => ChunkOf<K> } = {
  words: chunkOfWords,
  numbers: (values) => ({
    kind: 'numbers',
    rows: values.length,
    values: Float64Array.from(values, (value) => value ?? Number.NaN)
  }),
  days: (values) => ({ kind: 'days', rows: values.length, days: Int32Array.from(values, (day) => day ?? noDay) }),
  flags: (values) => ({
    kind: 'flags',
    rows: values.length,
    flags: Uint8Array.from(values, (flag) => (flag === null ? 0 : flag ? 2 : 1))
  }),
  lists: chunkOfLists,
  bits: (values) => {
    const bits = bitWords(values.length);
    values.forEach((isSet, row) => isSet && setBit(bits, row));
    return { kind: 'bits', rows: values.length, bits };
  },
  consents: chunkOfConsents,
  counts: (values) => ({ kind: 'counts', rows: values.length, counts: Uint32Array.from(values) })
};

function chunkOfWords(values: readonly string[]): Words {
  const rows = values.length;
  const vocabulary = new Vocabulary();
  const codes = Uint32Array.from(values, (word) => vocabulary.code(word));
  const { words } = vocabulary;
  if (words.length <= mostWords(rows)) {
    return { kind: 'words', form: 'codes', rows, codes: narrow(codes, words.length), words };
  }
  const each = values.map(utf8OfText);
  const offsets = new Uint32Array(rows + 1);
  each.forEach(({ length }, row) => (offsets[row + 1] = offsets[row]! + length));
  const bytes = new Uint8Array(offsets[rows]!);
  each.forEach((one, row) => bytes.set(one, offsets[row]));
  return { kind: 'words', form: 'bytes', rows, offsets, bytes };
}

function chunkOfLists(values: readonly (readonly string[])[]): Lists {
  const vocabulary = new Vocabulary();
  const offsets = new Uint32Array(values.length + 1);
  values.forEach(({ length }, row) => (offsets[row + 1] = offsets[row]! + length));
  const codes = Uint32Array.from(values.flat(), (word) => vocabulary.place(word));
  return { kind: 'lists', rows: values.length, offsets, codes, words: vocabulary.words };
}

function chunkOfConsents(values: readonly CellValue<'consents'>[]): Consents {
  const vocabulary = new Vocabulary();
  const codes = Uint32Array.from(values, ({ evidence }) => vocabulary.code(evidence));
  return {
    kind: 'consents',
    rows: values.length,
    states: Uint8Array.from(values, ({ state }) => consentStates.indexOf(state)),
    times: Uint32Array.from(values, ({ at }) => at ?? 0),
    codes: narrow(codes, vocabulary.words.length),
    evidence: vocabulary.words
  };
}
