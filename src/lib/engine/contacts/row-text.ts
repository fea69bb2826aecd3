import { channels, consentStates, type Channel, type ConsentState } from '#lib/domain/consent.ts';
import type { Head } from '#lib/domain/commit.ts';
import { consentColumn, fieldColumn, tagColumn, type ColumnId } from '#lib/domain/contact-column.ts';
import type { ContactRow } from '#lib/domain/contact-query.ts';
import { hasBit } from '#lib/engine/chunk/bit-set.ts';
import { cellText } from '#lib/engine/chunk/read-cell.ts';
import { chunkAt, pageOf, rowOf, type ContactBase } from './contact-base.ts';

/** Columns that rows with these fields need. */
export const rowColumns = ({ tags }: Head, fields: readonly string[]): readonly ColumnId[] => [
  'alive',
  ...fields.map(fieldColumn),
  ...tags.map(({ id }) => tagColumn(id)),
  ...channels.map(consentColumn)
];

/** A row of the table. */
export function readRow(base: ContactBase, contact: number, fields: readonly string[]): ContactRow {
  const [page, row] = [pageOf(contact), rowOf(contact)];
  const { tags } = base.head;
  return {
    contact,
    values: readValues(base, contact, fields),
    tags: tags.flatMap(({ id }) => {
      const chunk = chunkAt<'bits'>(base, tagColumn(id), page);
      return chunk && hasBit(chunk.bits, row) ? [id] : [];
    }),
    consent: Object.fromEntries(channels.map((channel) => [channel, stateAt(base, channel, contact)])) as Readonly<
      Record<Channel, ConsentState>
    >
  };
}

/** Values of a contact by field, blank left out. */
function readValues(base: ContactBase, contact: number, fields: readonly string[]): Readonly<Record<string, string>> {
  const values: [string, string][] = [];
  for (const field of fields) {
    const chunk = base.column(fieldColumn(field))[pageOf(contact)];
    const text = chunk ? cellText(chunk, rowOf(contact)) : '';
    if (text) values.push([field, text]);
  }
  return Object.fromEntries(values);
}

function stateAt(base: ContactBase, channel: Channel, contact: number): ConsentState {
  const chunk = chunkAt<'consents'>(base, consentColumn(channel), pageOf(contact));
  return consentStates[chunk?.states[rowOf(contact)] ?? 0]!;
}
