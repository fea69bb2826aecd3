import type { Head } from '#lib/domain/commit.ts';
import { hasBit } from '#lib/engine/chunk/bit-set.ts';
import { eventTypesOf } from '#lib/engine/events/event-types.ts';
import type { EventPage } from '#lib/engine/segment/segment-base.ts';
import { attributeColumnName } from '#lib/engine/segment/sql/column-names.ts';
import { cellValues, parquetTypeOf } from './cell-value.ts';
import type { ParquetColumn, ParquetValue } from './parquet-file.ts';

/** A column of `events`. */
export interface EventTableColumn extends ParquetColumn {
  /** Null: it is no attribute. */
  readonly attribute: string | null;
}

/** The columns of `events`, with the attributes of all types: a query may name those that nobody has yet. */
export function eventTable({ eventTypes }: Pick<Head, 'eventTypes'>): readonly EventTableColumn[] {
  const attributes = eventTypesOf(eventTypes)
    .flatMap((type) => type.attributes)
    .map(({ id, type }) => ({ name: attributeColumnName(id), type: parquetTypeOf[type], attribute: id }));
  const columns: readonly EventTableColumn[] = [
    { name: 'contact', type: 'whole', attribute: null },
    { name: 'type', type: 'text', attribute: null },
    { name: 'time', type: 'moment', attribute: null },
    { name: 'source', type: 'text', attribute: null },
    ...attributes
  ];
  return [...new Map(columns.toReversed().map((column) => [column.name, column])).values()].toReversed();
}

/** The events of a page whose people are there, column by column.
 * @param page merges followed */
export function eventValues(
  table: readonly EventTableColumn[],
  type: string,
  page: EventPage,
  everyone: Uint32Array
): ParquetValue[][] {
  const { span, contacts, offsets } = page;
  const rows: number[] = [];
  for (let row = 0; row < span.rows; row++) {
    const contact = contacts[row]! - 1;
    if (contact >= 0 && hasBit(everyone, contact)) rows.push(row);
  }
  return table.map((column) => {
    if (column.attribute !== null) return cellValues(page.attribute(column.attribute), column.type, rows);
    if (column.name === 'contact') return rows.map((row) => contacts[row]! - 1);
    if (column.name === 'time') return rows.map((row) => span.first + offsets[row]!);
    return rows.map(() => (column.name === 'type' ? type : span.source));
  });
}
