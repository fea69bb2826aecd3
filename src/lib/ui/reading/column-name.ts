import type { Column } from '#lib/domain/column.ts';
import { count } from '#lib/ui/format.svelte.ts';
import { say } from '#lib/ui/words/say.svelte.ts';

/** The header as written, or the position of a column that has none. */
export function columnName({ name, index }: Pick<Column, 'name' | 'index'>): string {
  return name || say().reading.column(count(index + 1));
}
