import type { Chunk } from '#lib/domain/chunk.ts';
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
import { setBit } from '#lib/engine/chunk/bit-set.ts';
import { cellText } from '#lib/engine/chunk/read-cell.ts';
import { codedWords } from './coded-words.ts';
import { pagesOf, type ContactBase } from './contact-base.ts';
import { markRows } from './row-sets.ts';

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
export function filterBits(base: ContactBase, filter: ContactFilter): Uint32Array {
  switch (filter.facet) {
    case 'tag':
    case 'import':
      return unionOf(base, columnsOfFilter(filter));
    case 'consent': {
      const wanted = Uint8Array.from(consentStates, (state) => Number(filter.states.includes(state)));
      return rowsWhere(base, consentColumn(filter.channel), wanted[0] === 1, (chunk, bits) => {
        if (chunk.kind === 'consents') markRows(chunk.states, wanted, bits);
      });
    }
    case 'field': {
      const values = new Set(filter.values);
      return rowsWhere(base, fieldColumn(filter.field), values.has(''), (chunk, bits) =>
        markValues(chunk, values, bits)
      );
    }
  }
}

function markValues(chunk: Chunk, values: ReadonlySet<string>, bits: Uint32Array): void {
  if (chunk.kind !== 'words') {
    for (let row = 0; row < chunk.rows; row++) if (values.has(cellText(chunk, row))) setBit(bits, row);
    return;
  }
  const { codes, words } = codedWords(chunk);
  markRows(
    codes,
    Uint8Array.from(['', ...words], (word) => Number(values.has(word))),
    bits
  );
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

/** @param blank whether rows of pages that are not there are wanted */
function rowsWhere(
  base: ContactBase,
  column: ColumnId,
  blank: boolean,
  mark: (chunk: Chunk, bits: Uint32Array) => void
): Uint32Array {
  const bits = emptyBits(base);
  for (let page = 0; page < pagesOf(base.head); page++) {
    const part = bits.subarray(page * pageWords, (page + 1) * pageWords);
    const chunk = base.column(column)[page];
    if (chunk) mark(chunk, part);
    else if (blank) part.fill(0xffffffff);
  }
  return bits;
}
