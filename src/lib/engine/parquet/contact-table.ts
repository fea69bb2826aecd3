import type { Chunk } from '#lib/domain/chunk.ts';
import type { Head } from '#lib/domain/commit.ts';
import { channels } from '#lib/domain/consent.ts';
import { consentColumn, fieldColumn, pageRows, type ColumnId } from '#lib/domain/contact-column.ts';
import { fieldTypeIn } from '#lib/engine/contacts/contact-base.ts';
import type { SegmentBase } from '#lib/engine/segment/segment-base.ts';
import { consentColumnName, fieldColumns } from '#lib/engine/segment/sql/column-names.ts';
import { cellValues, parquetTypeOf } from './cell-value.ts';
import type { ParquetColumn, ParquetValue } from './parquet-file.ts';

/** A column of `contacts` and where its values stand. */
export interface ContactTableColumn extends ParquetColumn {
  /** Null: it is not read from a column. */
  readonly from: ColumnId | null;
}

/** The columns of `contacts`, as the SQL of segments names them. */
export function contactTable(head: Head): readonly ContactTableColumn[] {
  const typeOf = fieldTypeIn(head);
  return [
    { name: 'contact', type: 'whole', from: null },
    { name: 'arrived', type: 'moment', from: null },
    ...[...fieldColumns(head.fields)].map(([field, name]) => ({
      ...{ name, type: parquetTypeOf[typeOf(field)], from: fieldColumn(field) }
    })),
    ...channels.map((channel) => ({
      ...{ name: consentColumnName(channel), type: 'text' as const, from: consentColumn(channel) }
    }))
  ];
}

/** The people of a page, column by column.
 * @param contacts those alive, rising
 * @param chunkOf the chunk of the page in a column */
export function contactValues(
  table: readonly ContactTableColumn[],
  contacts: readonly number[],
  arrivals: SegmentBase['arrivals'],
  chunkOf: (column: ColumnId) => Chunk | null
): ParquetValue[][] {
  const rows = contacts.map((contact) => contact % pageRows);
  return table.map(({ type, from }) => {
    if (from !== null) return cellValues(chunkOf(from), type, rows);
    return type === 'whole' ? [...contacts] : contacts.map((contact) => arrivalOf(arrivals, contact));
  });
}

const arrivalOf = (arrivals: SegmentBase['arrivals'], contact: number): number | null =>
  arrivals.findLast(({ from }) => from <= contact)?.at ?? null;
