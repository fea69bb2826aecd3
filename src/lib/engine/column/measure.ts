import type { Column, ColumnMeasure } from '#lib/domain/column.ts';
import { fittingShare, sampleOf } from './recognise.ts';

/** What a sample of rows shows of each column. */
export function measureColumns(columns: readonly Column[], rows: readonly (readonly string[])[]): ColumnMeasure[] {
  return columns.map(({ index, role, hashed }) => {
    const values = sampleOf(rows, index);
    return {
      filled: rows.length === 0 ? 0 : values.length / rows.length,
      fitting: values.length === 0 ? null : fittingShare(role, hashed, values)
    };
  });
}
