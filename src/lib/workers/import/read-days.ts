import { noDay, type Days } from '#lib/domain/chunk.ts';
import type { DateOrder } from '#lib/domain/column.ts';
import { dayOf, readDate } from '#lib/engine/import/read-date.ts';
import { CellCursor, type RowSource } from './cell-cursor.ts';

/** Reads a column of dates. */
export function readDays(source: RowSource, column: number, order: DateOrder | null): Days {
  const { rows } = source.cut;
  const cells = new CellCursor(source, column);
  const days = new Int32Array(rows).fill(noDay);
  for (let row = 0; row < rows; row++) {
    if (!cells.seek(row)) continue;
    const day = regularDay(cells.bytes, cells.start, cells.stop, order) ?? slowDay(cells, order);
    if (day === null) cells.refuse('date-malformed');
    else days[row] = day;
  }
  return { kind: 'days', rows, days };
}

/** `31/12/2026` and `2026-12-31`, with any of the usual separators; null for anything else. */
function regularDay(bytes: Uint8Array, start: number, stop: number, order: DateOrder | null): number | null {
  if (stop - start !== 10) return null;
  const mark = bytes[start + 2]!;
  if (mark === bytes[start + 5] && isMark(mark)) {
    const first = digits(bytes, start, 2);
    const second = digits(bytes, start + 3, 2);
    const year = digits(bytes, start + 6, 4);
    if (first < 0 || second < 0 || year < 0) return null;
    if (order === 'day-first') return dayOf(year, second, first);
    return order === 'month-first' ? dayOf(year, first, second) : null;
  }
  const late = bytes[start + 4]!;
  if (late !== bytes[start + 7] || !isMark(late)) return null;
  const year = digits(bytes, start, 4);
  const month = digits(bytes, start + 5, 2);
  const day = digits(bytes, start + 8, 2);
  return year < 0 || month < 0 || day < 0 ? null : dayOf(year, month, day);
}

const isMark = (byte: number) => byte === 0x2f || byte === 0x2d || byte === 0x2e || byte === 0x20;

function digits(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i++) {
    const digit = bytes[i]! - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = 10 * value + digit;
  }
  return value;
}

const longest = 160;

function slowDay(cells: CellCursor, order: DateOrder | null): number | null {
  return cells.stop - cells.start > longest ? null : readDate(cells.text(), order);
}
