import type { Column } from '#lib/domain/column.ts';
import type { Digest } from '#lib/domain/digest.ts';
import type { FieldCell, Network, NetworkField, NetworkList, NetworkOption } from './network.ts';
import type { ChosenColumn, NetworkSettings } from './settings.ts';

/** The kind of list that the settings chose. */
export function listOf(network: Network, settings: NetworkSettings): NetworkList {
  const list = network.lists.find(({ key }) => key === settings.list) ?? network.lists[0];
  if (!list) throw new Error(`network ${network.id} has no list`);
  return list;
}

/** Every token of the sentence, the kind of list first where there are several: `list`, then the options of the list.
 * Choosing another list means offering settings again; any other choice only changes `options`. */
export function tokensOf(network: Network, settings: NetworkSettings): readonly NetworkOption[] {
  const list = listOf(network, settings);
  if (network.lists.length === 1) return list.options;
  const kinds: NetworkOption = {
    key: 'list',
    label: { fr: 'Type de liste', en: 'Kind of list' },
    choices: network.lists.map(({ key, words }) => ({ value: key, words })),
    initial: list.key
  };
  return [kinds, ...list.options];
}

/** Fields that the user may give to a column of the file. */
export function fieldsFor(network: Network, settings: NetworkSettings, column: Column): readonly NetworkField[] {
  const { fields } = listOf(network, settings);
  return network.composed ? fields : fields.filter(({ role }) => role === column.role);
}

/** A column as it will be written. */
export interface PlannedColumn {
  readonly chosen: ChosenColumn;
  readonly field: NetworkField;
  readonly cell: FieldCell;
  /** Digest that the source holds already, null when it is in clear. */
  readonly hashed: Digest | null;
}

/** The chosen columns in the order of the file, each with the way it is written. Unknown fields are left out. */
export function plannedColumns(
  network: Network,
  settings: NetworkSettings,
  columns: readonly Column[]
): readonly PlannedColumn[] {
  const { fields } = listOf(network, settings);
  const planned = settings.columns.flatMap((chosen): PlannedColumn[] => {
    const field = fields.find(({ key }) => key === chosen.field);
    if (!field) return [];
    const cell = { ...field.cell(settings.options), ...chosen.custom };
    return [{ chosen, field, cell, hashed: hashedAs(columns[chosen.column], cell) }];
  });
  // the user's order where he composes, the network's otherwise; sorting is stable
  return network.composed ? planned : planned.toSorted((a, b) => fields.indexOf(a.field) - fields.indexOf(b.field));
}

/** An identifier of the customer base may look like a digest: written in clear, it is passed on as it is. */
export function hashedAs(column: Column | undefined, cell: FieldCell): Digest | null {
  const isOwnId = column?.role === 'external-id' && cell.digest === null;
  return isOwnId ? null : (column?.hashed ?? null);
}
