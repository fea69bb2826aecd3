import type { Column } from '#lib/domain/column.ts';
import type { HashPlan } from '#lib/domain/hash-plan.ts';
import { listOf, plannedColumns, type PlannedColumn } from './choices.ts';
import { csvCell } from './csv-cell.ts';
import type { Network, NetworkList } from './network.ts';
import { delimiterOf, hasHeader, isDistinct, lineEndOf } from './options.ts';
import type { NetworkSettings } from './settings.ts';

/** The plan of settings without a blocking gap. `width` is the number of cells that a row of the file may have. */
export function planHash(
  network: Network,
  settings: NetworkSettings,
  columns: readonly Column[],
  width: number
): HashPlan {
  const list = listOf(network, settings);
  const planned = withoutBrokenSets(network, list, plannedColumns(network, settings, columns));
  const countryColumn = columns.find(({ role }) => role === 'country')?.index ?? null;
  const delimiter = network.file.delimiter === 'choice' ? delimiterOf(settings.options) : network.file.delimiter;
  const isHeaded =
    network.file.header === 'always' || (network.file.header === 'choice' && hasHeader(settings.options));
  const headers = planned.map(({ cell }) => csvCell(cell.header, delimiter, network.file.quote));
  const dates = planned.map(({ chosen }) => columns[chosen.column]?.dates).find((order) => order);

  return {
    network: network.id,
    ruleVersion: network.rule.version,
    outputs: planned.map(({ chosen, field, cell, hashed }) => ({
      column: chosen.column,
      form: hashed === null ? cell.form : `digest-${hashed}`,
      digest: hashed === null ? cell.digest : null,
      hashed,
      countryColumn: field.needs.includes('country') ? countryColumn : null
    })),
    identifiers: network.composed ? planned.map((_, index) => [index]) : identifierSets(list, planned),
    header: isHeaded ? headers.join(delimiter) : null,
    delimiter,
    lineEnd: lineEndOf(settings.options),
    quote: network.file.quote,
    distinct: isDistinct(settings.options),
    width,
    country: settings.country,
    dates: settings.dates ?? dates ?? null
  };
}

const wholeSets = (list: NetworkList, planned: readonly PlannedColumn[]) =>
  list.sets.filter((set) => set.every((key) => planned.some(({ field }) => field.key === key)));

/** A part of an address matches nobody by itself: it is not written. */
function withoutBrokenSets(network: Network, list: NetworkList, planned: readonly PlannedColumn[]) {
  if (network.composed) return planned;
  const whole = new Set(wholeSets(list, planned).flat());
  const inSets = new Set(list.sets.flat());
  return planned.filter(({ field }) => whole.has(field.key) || !inSets.has(field.key));
}

/** Each column of a field that identifies alone is a set by itself; of a field that identifies with others, the first. */
function identifierSets(list: NetworkList, planned: readonly PlannedColumn[]): readonly (readonly number[])[] {
  const positions = (key: string) => planned.flatMap(({ field }, index) => (field.key === key ? [index] : []));
  return wholeSets(list, planned).flatMap((set) => {
    const [only] = set;
    if (set.length === 1 && only !== undefined) return positions(only).map((index) => [index]);
    return [set.flatMap((key) => positions(key).slice(0, 1))];
  });
}
