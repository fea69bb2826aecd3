import type { Chunk } from '#lib/domain/chunk.ts';
import { fieldColumn, pageRows } from '#lib/domain/contact-column.ts';
import { bitRuns, bitWords, countBits, setBit } from '#lib/engine/chunk/bit-set.ts';
import type { CellValue } from '#lib/engine/chunk/cell.ts';
import { chunkOfValues } from '#lib/engine/chunk/chunk-of-values.ts';
import { sameCell } from '#lib/engine/chunk/read-cell.ts';
import { filledAt, kindIn, type ContactBase } from '../contact-base.ts';
import type { ContactChange } from '../contact-change.ts';
import { pagesWith, withValue } from './page-runs.ts';

/** Gives a field the same value for everyone of a set. */
export function setField(base: ContactBase, people: Uint32Array, field: string, value: CellValue): ContactChange {
  const column = fieldColumn(field);
  const kind = kindIn(base.head, column);
  const single: Chunk = chunkOfValues(kind, [value as never]);
  const pages: ContactChange['pages'][number][] = [];
  let touched = 0;
  for (const [page, rows] of pagesWith(base, people)) {
    const chunk: Chunk = filledAt(base, column, page);
    const different = bitWords(pageRows);
    for (const { from, to } of bitRuns(rows))
      for (let row = from; row < to; row++) if (!sameCell(chunk, row, single, 0)) setBit(different, row);
    const count = countBits(different);
    if (count > 0) pages.push({ column, page, chunk: withValue(kind, chunk, different, value as never) });
    touched += count;
  }
  return { pages, touched, people: base.head.people, rows: base.head.rows, tag: null };
}
