import type { Chunk } from '#lib/domain/chunk.ts';
import type { Channel, Consent } from '#lib/domain/consent.ts';
import { consentColumn, fieldColumn, importColumn, type ColumnId } from '#lib/domain/contact-column.ts';
import type { CellValue } from '#lib/engine/chunk/cell.ts';
import { withCell } from '#lib/engine/chunk/compose-chunk.ts';
import { filledAt, pageOf, rowOf, type ContactBase } from '../contact-base.ts';
import type { ContactChange } from '../contact-change.ts';

/** One contact more, added by hand; its number is `head.rows`. */
export function addPerson(
  base: ContactBase,
  values: ReadonlyMap<string, CellValue>,
  consents: Readonly<Partial<Record<Channel, Consent>>>
): ContactChange {
  const { rows, people } = base.head;
  const cells: (readonly [ColumnId, CellValue])[] = [
    ['alive', true],
    [importColumn('hand'), true],
    ...[...values].map(([field, value]) => [fieldColumn(field), value] as const),
    ...Object.entries(consents).map(([channel, consent]) => [consentColumn(channel as Channel), consent] as const)
  ];
  const page = pageOf(rows);
  const pages = cells.map(([column, value]) => {
    const chunk: Chunk = withCell(filledAt(base, column, page), rowOf(rows), value as never);
    return { column, page, chunk };
  });
  return { pages, touched: 1, people: people + 1, rows: rows + 1, tag: null };
}
