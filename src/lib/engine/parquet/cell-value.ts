import type { Chunk } from '#lib/domain/chunk.ts';
import type { FieldType } from '#lib/domain/field.ts';
import { cellText, readCell } from '#lib/engine/chunk/read-cell.ts';
import type { ParquetType, ParquetValue } from './parquet-file.ts';

/** The column that values of a field or attribute go to. */
export const parquetTypeOf: Readonly<Record<FieldType, ParquetType>> = {
  text: 'text',
  choice: 'text',
  list: 'text',
  number: 'number',
  date: 'day',
  'yes-no': 'yes-no'
};

const kinds: Readonly<Partial<Record<ParquetType, Chunk['kind']>>> = {
  number: 'numbers',
  day: 'days',
  'yes-no': 'flags'
};

/** Values of some rows of a page; null for a blank, and for what a column of this type does not hold. */
export function cellValues(chunk: Chunk | null, type: ParquetType, rows: readonly number[]): ParquetValue[] {
  if (!chunk) return rows.map(() => null);
  if (type === 'text') return rows.map((row) => cellText(chunk, row) || null);
  return chunk.kind === kinds[type] ? rows.map((row) => readCell(chunk, row) as ParquetValue) : rows.map(() => null);
}
