import type { Numbers } from '#lib/domain/chunk.ts';
import { readNumber } from '#lib/engine/import/read-number.ts';
import { CellCursor, type RowSource } from './cell-cursor.ts';

/** Reads a column of numbers. */
export function readNumbers(source: RowSource, column: number, decimal: '.' | ','): Numbers {
  const { rows } = source.cut;
  const cells = new CellCursor(source, column);
  const values = new Float64Array(rows).fill(Number.NaN);
  const mark = decimal.charCodeAt(0);
  for (let row = 0; row < rows; row++) {
    if (!cells.seek(row)) continue;
    const regular = regularNumber(cells.bytes, cells.start, cells.stop, mark);
    const value =
      regular >= 0 ? regular : cells.stop - cells.start > longest ? null : readNumber(cells.text(), decimal);
    if (value === null) cells.refuse('number-malformed');
    else values[row] = value;
  }
  return { kind: 'numbers', rows, values };
}

const longest = 160;
const powers = Array.from({ length: 16 }, (_, power) => 10 ** power);

/** Digits with at most one decimal mark between them, few enough that the quotient is the nearest number; -1 for
 * anything else. */
function regularNumber(bytes: Uint8Array, start: number, stop: number, mark: number): number {
  if (stop - start > 15) return -1;
  let value = 0;
  let markAt = -1;
  for (let at = start; at < stop; at++) {
    const digit = bytes[at]! - 0x30;
    if (digit >= 0 && digit <= 9) value = 10 * value + digit;
    else if (bytes[at] === mark && markAt < 0 && at > start && at < stop - 1) markAt = at;
    else return -1;
  }
  return markAt < 0 ? value : value / powers[stop - 1 - markAt]!;
}
