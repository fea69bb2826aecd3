import type { Column } from '#lib/domain/column.ts';
import type { Recall, RememberedColumn } from '#lib/domain/file-memory.ts';

/** Columns of a new file, with what was decided about a file of the same shape, or of a near one.
 * Same shape: column by column. Near: by header, where it stands once in both. */
export function columnsFromMemory(columns: readonly Column[], recall: Recall): readonly Column[] {
  const { memory, exact } = recall;
  return columns.map((column) => {
    const known = exact ? memory.columns[column.index] : only(memory.columns, column.name);
    if (!known || known.name !== column.name || (!exact && !only(columns, column.name))) return column;
    return apply(column, known);
  });
}

/** Digests are found again in each file: a column that was clear last month may be hashed now, and is asked about. */
function apply(column: Column, known: RememberedColumn): Column {
  const same = known.role === column.role && known.dates === column.dates && known.hashed === column.hashed;
  if (same && column.hashed === null) return column;
  const asked = known.hashed !== column.hashed && column.hashed !== null;
  return { ...column, role: known.role, dates: known.dates ?? column.dates, by: asked ? column.by : 'memory' };
}

function only<T extends { readonly name: string }>(columns: readonly T[], name: string): T | null {
  const found = name === '' ? [] : columns.filter((column) => column.name === name);
  return found.length === 1 ? (found[0] ?? null) : null;
}
