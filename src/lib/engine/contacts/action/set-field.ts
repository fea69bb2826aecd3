import type { Chunk } from '#lib/domain/chunk.ts';
import { fieldColumn, pageRows } from '#lib/domain/contact-column.ts';
import { bitWords, countBits, hasBit, setBit } from '#lib/engine/chunk/bit-set.ts';
import type { CellValue } from '#lib/engine/chunk/cell.ts';
import { sameCell } from '#lib/engine/chunk/read-cell.ts';
import { filledAt, kindIn, type ContactBase } from '../contact-base.ts';
import type { ContactChange } from '../contact-change.ts';
import { constantPage, pagesWith, withRowsOf } from './page-runs.ts';

/** Gives a field the same value for everyone of a set. */
export function setField(base: ContactBase, people: Uint32Array, field: string, value: CellValue): ContactChange {
  const column = fieldColumn(field);
  const kind = kindIn(base.head, column);
  const constant: Chunk = constantPage(kind, value as never);
  const pages: ContactChange['pages'][number][] = [];
  let touched = 0;
  for (const [page, rows] of pagesWith(base, people)) {
    const chunk: Chunk = filledAt(base, column, page);
    const different = bitWords(pageRows);
    for (let row = 0; row < pageRows; row++)
      if (hasBit(rows, row) && !sameCell(chunk, row, constant, row)) setBit(different, row);
    const count = countBits(different);
    if (count > 0) pages.push({ column, page, chunk: withRowsOf(kind, chunk, different, constant) });
    touched += count;
  }
  return { pages, touched, people: base.head.people, rows: base.head.rows, tag: null };
}
