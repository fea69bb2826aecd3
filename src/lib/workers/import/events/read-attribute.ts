import type { Chunk } from '#lib/domain/chunk.ts';
import type { EventAttribute } from '#lib/domain/event.ts';
import type { EventImportPlan } from '#lib/domain/event-import.ts';
import type { RowSource } from '../cell-cursor.ts';
import { readDays } from '../read-days.ts';
import { readFlags, readLists } from '../read-mapped.ts';
import { readNumbers } from '../read-numbers.ts';
import { readWords } from '../read-words.ts';

/** Reads one attribute of the rows of a slice; null where all is blank. Made once for all slices. */
export function attributeReader(
  { index, decimal, dates }: EventImportPlan['attributes'][number],
  { type }: EventAttribute
): (source: RowSource) => Chunk | null {
  let isSpelled = false;
  const readText = (source: RowSource): Chunk => {
    const words = readWords(source, index, isSpelled);
    isSpelled ||= words.form === 'bytes';
    return words;
  };
  const readers: { readonly [T in EventAttribute['type']]: (source: RowSource) => Chunk } = {
    text: readText,
    choice: readText,
    number: (source) => readNumbers(source, index, decimal ?? '.'),
    date: (source) => readDays(source, index, dates),
    'yes-no': (source) => readFlags(source, index),
    list: (source) => readLists(source, [index])
  };
  return (source) => {
    const chunk = readers[type](source);
    return isBlank(chunk) ? null : chunk;
  };
}

function isBlank(chunk: Chunk): boolean {
  switch (chunk.kind) {
    case 'words':
      return chunk.form === 'codes' ? chunk.words.length === 0 : chunk.bytes.length === 0;
    case 'numbers':
      return chunk.values.every(Number.isNaN);
    case 'lists':
      return chunk.codes.length === 0;
    default:
      return false;
  }
}
