import type { Column } from '#lib/domain/column.ts';
import type { Recall } from '#lib/domain/file-memory.ts';
import type { ImportColumn } from '#lib/domain/import-plan.ts';
import { isOwnColumn, plainName } from '../column/names.ts';

/** What was decided about the columns of an earlier file, by the position of the column now. Columns are known by their
 * names and, where a name repeats, by its turn; those without a name by their position, in a file of the same shape
 * only. The columns that Tamis adds to refused rows do not count. */
export function recalledColumns(columns: readonly Column[], { memory, exact }: Recall): Map<number, ImportColumn> {
  const before = new Map(memory.mapping?.columns.map((column) => [column.index, column]));
  const known = new Map<string, ImportColumn>();
  for (const [key, index] of keyed(memory.columns.map(({ name }, index) => ({ name, index })))) {
    const column = before.get(index);
    if (column) known.set(key, column);
  }
  const recalled = new Map<number, ImportColumn>();
  for (const [key, index] of keyed(columns)) {
    const column = known.get(key);
    if (column && (exact || !key.endsWith(' '))) recalled.set(index, column);
  }
  return recalled;
}

/** Positions by turn and name. */
function keyed(columns: readonly Pick<Column, 'name' | 'index'>[]): Map<string, number> {
  const positions = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const { name, index } of columns) {
    if (isOwnColumn(name)) continue;
    const plain = plainName(name);
    const turn = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, turn);
    positions.set(`${turn} ${plain}`, index);
  }
  return positions;
}
