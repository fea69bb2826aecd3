/** A row of a CSV that a spreadsheet can open without running anything in it (CWE-1236): RFC 4180, and a `'` before
 * what a spreadsheet would take for a formula. Phone numbers and plain numbers are none (reliability.md 3.4). */
export const csvRow = (cells: readonly string[], delimiter: string): string =>
  `${cells.map((cell) => quoted(harmless(cell), delimiter)).join(delimiter)}\r\n`;

function harmless(cell: string): string {
  return formula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
}

// first what spreadsheets skip: blanks, control and invisible characters
const formula = /^(?:[\s\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n\0])/;
const plainNumber = /^[+-]?\d+(?:[.,]\d+)?$/;

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
