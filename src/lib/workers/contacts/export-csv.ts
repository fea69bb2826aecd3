import { fieldColumn } from '#lib/domain/contact-column.ts';
import type { Selection } from '#lib/domain/contact-query.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import { readValues } from '#lib/engine/contacts/row-text.ts';
import { csvRow } from '#lib/engine/contacts/safe-csv.ts';
import type { ExportColumn } from './contacts-face.ts';
import { selectedInOrder } from './selected.ts';
import type { Tools } from './tools.ts';

/** The people of a selection as a CSV in UTF-8 with its mark. The browser may keep its parts on the disk. */
export async function exportCsv(
  { reader }: Tools,
  selection: Selection,
  columns: readonly ExportColumn[],
  delimiter: ',' | ';'
): Promise<Result<Blob>> {
  const fields = columns.map(({ field }) => field);
  const base = await reader.base(() => ['alive', ...fields.map(fieldColumn)]);
  if (!base.ok) return base;
  const people = selectedInOrder(reader, base.value, selection);
  if (!people.ok) return people;
  const headings = csvRow(
    columns.map(({ heading }) => heading),
    delimiter
  );
  const parts: Blob[] = [new Blob([`\ufeff${headings}`])];
  for (let from = 0; from < people.value.length; from += rowsAtOnce) {
    let text = '';
    for (const contact of people.value.subarray(from, from + rowsAtOnce)) {
      const values = readValues(base.value, contact, fields);
      text += csvRow(
        fields.map((field) => values[field] ?? ''),
        delimiter
      );
    }
    parts.push(new Blob([text]));
  }
  return success(new Blob(parts, { type: 'text/csv;charset=utf-8' }));
}

const rowsAtOnce = 10_000;
