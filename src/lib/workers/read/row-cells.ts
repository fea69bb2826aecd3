import { emptyRecord, readRecord } from '#lib/kernel/plain-records.ts';
import type { SlicePlan } from '#lib/kernel/slice.ts';

type CellDialect = Pick<SlicePlan, 'delimiter' | 'quote' | 'quotedLimit'>;

/** The texts of the cells of one row, given without its line end. Empty for a row whose quote is never closed. */
export function rowCells(row: Uint8Array, dialect: CellDialect): readonly string[] {
  const record = emptyRecord();
  readRecord(row, 0, true, dialect, record);
  const quote = String.fromCharCode(dialect.quote);
  return Array.from({ length: record.count }, (_, cell) => {
    const value = decoder.decode(row.subarray(record.starts[cell], record.stops[cell]));
    return record.quoted[cell] ? value.replaceAll(quote + quote, quote) : value;
  });
}

/** Line ends between `start` and the record that does not end in these bytes. */
export function linesBeforeOpenRecord(bytes: Uint8Array, start: number, dialect: CellDialect): number {
  const record = emptyRecord();
  let lines = 0;
  for (let at = start; at < bytes.length && readRecord(bytes, at, false, dialect, record); at = record.next) {
    lines += record.lines;
  }
  return lines;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
