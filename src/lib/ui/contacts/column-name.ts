import { say } from '#lib/ui/words/say.svelte.ts';
import type { TableColumn } from './columns.ts';
import { fieldName } from './field-words.ts';

/** What stands above a column. */
export function columnName(column: TableColumn): string {
  const { nameColumn, consent, tags } = say().contacts;
  return column.kind === 'field' ? fieldName(column.field) : { name: nameColumn, consent, tags }[column.kind];
}
