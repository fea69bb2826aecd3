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

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
