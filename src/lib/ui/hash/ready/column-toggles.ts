import type { Column } from '#lib/domain/column.ts';
import type { NetworkField, NetworkList } from '#lib/engine/audience/network.ts';
import type { ChosenColumn } from '#lib/engine/audience/settings.ts';

/** A column of the file that a field of the list may take, or takes. */
export interface ColumnToggle {
  readonly column: Column;
  readonly field: NetworkField;
  readonly taken: boolean;
}

/** Every pairing of a column and a field of its role, in the order of the produced file. */
export function columnToggles(
  list: NetworkList,
  columns: readonly Column[],
  chosen: readonly ChosenColumn[]
): readonly ColumnToggle[] {
  return list.fields.flatMap((field) =>
    columns
      .filter(({ role }) => role === field.role)
      .map((column) => ({
        column,
        field,
        taken: chosen.some((one) => one.column === column.index && one.field === field.key)
      }))
  );
}

/** The columns chosen once a pairing is taken or left. A field that holds one column alone changes its column. */
export function toggleColumn(
  chosen: readonly ChosenColumn[],
  { column, field, taken }: ColumnToggle
): readonly ChosenColumn[] {
  const same = (one: ChosenColumn) => one.column === column.index && one.field === field.key;
  if (taken) return chosen.filter((one) => !same(one));
  const others = field.repeat === 1 ? chosen.filter((one) => one.field !== field.key) : chosen;
  return [...others, { column: column.index, field: field.key, custom: null }];
}
