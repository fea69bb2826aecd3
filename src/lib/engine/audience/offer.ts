import type { Column } from '#lib/domain/column.ts';
import { hashedAs } from './choices.ts';
import type { Network, NetworkField, NetworkList, OptionValues } from './network.ts';
import { digestOf } from './options.ts';
import type { ChosenColumn, NetworkSettings } from './settings.ts';

/** What the user chose already and keeps. */
export type SettingsWish = Partial<Pick<NetworkSettings, 'list' | 'options' | 'country' | 'dates'>>;

/** Settings that suit the recognised columns: the first kind of list that they can fill, every column that it takes, and
 * the options that the already hashed columns ask for. What the user wishes comes first. */
export function offerSettings(network: Network, columns: readonly Column[], wish: SettingsWish = {}): NetworkSettings {
  const list = offeredList(network, columns, wish.list);
  let options: OptionValues = { ...initialOptions(list), ...wish.options };
  const columnsChosen: ChosenColumn[] = [];
  for (const field of list.fields.filter(({ offered }) => offered)) {
    const candidates = columns.filter(({ role }) => role === field.role);
    if (!candidates.some((column) => suits(column, field, options))) {
      options = optionsThatSuit(candidates, field, list, options, wish.options ?? {});
    }
    const suiting = candidates.filter((column) => suits(column, field, options));
    // one that does not suit is taken all the same when there is no other: it will be said why it cannot be used
    const taken = suiting.length > 0 ? suiting : candidates.slice(0, 1);
    for (const column of taken.slice(0, network.composed ? 1 : field.repeat)) {
      columnsChosen.push(chosen(network, column, field, options));
    }
  }
  return {
    network: network.id,
    list: list.key,
    columns: withoutBrokenSets(list, columnsChosen),
    options,
    country: wish.country ?? null,
    dates: wish.dates ?? null
  };
}

/** A column of the file for a composed file, as the first field of its role, otherwise in clear as it is. */
export function composeColumn(network: Network, column: Column, options: OptionValues): ChosenColumn {
  const fields = network.lists[0]?.fields ?? [];
  const field = fields.find(({ role }) => role === column.role && role !== 'ignored');
  if (field) return chosen(network, column, field, options);
  return { column: column.index, field: 'trimmed', custom: { digest: column.hashed, header: column.name } };
}

const initialOptions = (list: NetworkList): OptionValues =>
  Object.fromEntries(list.options.map(({ key, initial }) => [key, initial]));

function offeredList(network: Network, columns: readonly Column[], wished: string | undefined): NetworkList {
  const roles = new Set(columns.map(({ role }) => role));
  const canFill = (list: NetworkList) =>
    list.sets.some((set) =>
      set.every((key) => list.fields.some((field) => field.key === key && roles.has(field.role)))
    );
  const list = network.lists.find(({ key }) => key === wished) ?? network.lists.find(canFill) ?? network.lists[0];
  if (!list) throw new Error(`network ${network.id} has no list`);
  return list;
}

function suits(column: Column, field: NetworkField, options: OptionValues): boolean {
  const cell = field.cell(options);
  const hashed = hashedAs(column, cell);
  return hashed === null || hashed === cell.digest;
}

/** The options with one choice changed so that an already hashed column can be used, when the user did not fix it. */
function optionsThatSuit(
  candidates: readonly Column[],
  field: NetworkField,
  list: NetworkList,
  options: OptionValues,
  fixed: OptionValues
): OptionValues {
  for (const { key, choices } of list.options.filter((option) => !(option.key in fixed))) {
    for (const { value } of choices) {
      const tried = { ...options, [key]: value };
      if (candidates.some((column) => suits(column, field, tried))) return tried;
    }
  }
  return options;
}

function chosen(network: Network, column: Column, field: NetworkField, options: OptionValues): ChosenColumn {
  const custom = network.composed
    ? { digest: column.hashed ?? digestOf(options), header: column.name === '' ? field.key : column.name }
    : null;
  return { column: column.index, field: field.key, custom };
}

/** Fields that only identify together are left out when one is missing: alone they match nobody (networks.md 2.4). */
function withoutBrokenSets(list: NetworkList, columns: readonly ChosenColumn[]): readonly ChosenColumn[] {
  const has = (key: string) => columns.some(({ field }) => field === key);
  return columns.filter(({ field }) => {
    const sets = list.sets.filter((set) => set.includes(field));
    return sets.length === 0 || sets.some((set) => set.every(has));
  });
}
