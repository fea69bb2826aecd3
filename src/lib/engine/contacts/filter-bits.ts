import type { Words } from '#lib/domain/chunk.ts';
import { consentStates } from '#lib/domain/consent.ts';
import {
  pageRows,
  consentColumn,
  fieldColumn,
  importColumn,
  tagColumn,
  type ColumnId
} from '#lib/domain/contact-column.ts';
import type { ContactFilter } from '#lib/domain/contact-query.ts';
import { bitWords, setBit } from '#lib/engine/chunk/bit-set.ts';
import { cellText } from '#lib/engine/chunk/read-cell.ts';
import { chunkAt, pagesOf, rowsInPage, type ContactBase } from './contact-base.ts';
import type { Lexicon } from './lexicon.ts';

/** Words of a bit set that a page takes. */
export const pageWords = pageRows / 32;

/** A bit set with room for every page. */
export const emptyBits = (base: ContactBase): Uint32Array => new Uint32Array(pagesOf(base.head) * pageWords);

export function columnsOfFilter(filter: ContactFilter): readonly ColumnId[] {
  switch (filter.facet) {
    case 'field':
      return [fieldColumn(filter.field)];
    case 'tag':
      return filter.tags.map(tagColumn);
    case 'consent':
      return [consentColumn(filter.channel)];
    case 'import':
      return filter.imports.map(importColumn);
  }
}

/** Contacts alive. */
export const aliveBits = (base: ContactBase): Uint32Array => unionOf(base, ['alive']);

/** Contacts that a filter keeps: those with any of its values. Not all of them need be alive. */
export function filterBits(
  base: ContactBase,
  filter: ContactFilter,
  lexiconOf: (id: ColumnId) => Lexicon
): Uint32Array {
  switch (filter.facet) {
    case 'tag':
    case 'import':
      return unionOf(base, columnsOfFilter(filter));
    case 'consent': {
      const wanted = new Uint8Array(consentStates.length);
      for (const state of filter.states) wanted[consentStates.indexOf(state)] = 1;
      return rowsWhere(base, (page) => {
        const chunk = chunkAt<'consents'>(base, consentColumn(filter.channel), page);
        return chunk ? (row) => wanted[chunk.states[row]!] === 1 : () => wanted[0] === 1;
      });
    }
    case 'field':
      return fieldBits(base, fieldColumn(filter.field), new Set(filter.values), lexiconOf);
  }
}

function fieldBits(
  base: ContactBase,
  column: ColumnId,
  values: ReadonlySet<string>,
  lexiconOf: (id: ColumnId) => Lexicon
): Uint32Array {
  const blank = values.has('');
  return rowsWhere(base, (page) => {
    const chunk = base.column(column)[page];
    if (!chunk) return () => blank;
    if (chunk.kind !== 'words') return (row) => values.has(cellText(chunk, row));
    return byWord(chunk, lexiconOf(column), values);
  });
}

function byWord(chunk: Words, lexicon: Lexicon, values: ReadonlySet<string>): (row: number) => boolean {
  const numbers = lexicon.rowsOf(chunk);
  const wanted = new Uint8Array(lexicon.words.length);
  for (const value of values) {
    const number = lexicon.numberOf(value);
    if (number !== undefined) wanted[number] = 1;
  }
  return (row) => wanted[numbers[row]!] === 1;
}

function unionOf(base: ContactBase, columns: readonly ColumnId[]): Uint32Array {
  const bits = emptyBits(base);
  for (const column of columns) {
    base.column(column).forEach((chunk, page) => {
      if (chunk?.kind !== 'bits') return;
      const from = page * pageWords;
      chunk.bits.forEach((word, at) => (bits[from + at]! |= word));
    });
  }
  return bits;
}

function rowsWhere(base: ContactBase, testOf: (page: number) => (row: number) => boolean): Uint32Array {
  const bits = emptyBits(base);
  for (let page = 0; page < pagesOf(base.head); page++) {
    const keeps = testOf(page);
    const part = bitWords(pageRows);
    for (let row = 0; row < rowsInPage(base.head, page); row++) if (keeps(row)) setBit(part, row);
    bits.set(part, page * pageWords);
  }
  return bits;
}
