import type { Selection } from '#lib/domain/contact-query.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import { columnsOfSource, exportText } from '#lib/engine/contacts/export-text.ts';
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
  const sources = columns.map(({ source }) => source);
  const base = await reader.base((head) => ['alive', ...sources.flatMap((source) => columnsOfSource(head, source))]);
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
      text += csvRow(
        sources.map((source) => exportText(base.value, contact, source)),
        delimiter
      );
    }
    parts.push(new Blob([text]));
  }
  return success(new Blob(parts, { type: 'text/csv;charset=utf-8' }));
}

const rowsAtOnce = 10_000;
