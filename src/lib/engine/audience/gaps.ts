import type { Column } from '#lib/domain/column.ts';
import { listOf, plannedColumns } from './choices.ts';
import type { Network } from './network.ts';
import type { NetworkSettings, SettingsGap } from './settings.ts';

/** What is missing or impossible in the settings; nothing may run while a gap blocks. */
export function checkSettings(
  network: Network,
  settings: NetworkSettings,
  columns: readonly Column[]
): readonly SettingsGap[] {
  const list = listOf(network, settings);
  const planned = plannedColumns(network, settings, columns);
  const gaps: SettingsGap[] = [];

  const filled = new Set(planned.map(({ field }) => field.key));
  const isFilled = (key: string) => filled.has(key);
  const identifies = network.composed ? planned.length > 0 : list.sets.some((set) => set.every(isFilled));
  if (!identifies) gaps.push({ kind: 'no-identifier', blocks: true, sets: list.sets });
  for (const set of list.sets) {
    const missing = set.filter((key) => !isFilled(key));
    if (missing.length > 0 && missing.length < set.length) {
      gaps.push({ kind: 'set-incomplete', blocks: false, set, missing });
    }
  }

  for (const field of list.fields) {
    const count = planned.filter((column) => column.field === field).length;
    if (count > field.repeat) {
      gaps.push({ kind: 'too-many-columns', blocks: true, field: field.key, most: field.repeat });
    }
  }

  for (const { chosen, cell, hashed } of planned) {
    if (!columns[chosen.column]) gaps.push({ kind: 'column-absent', blocks: true, column: chosen.column });
    if (hashed !== null && hashed !== cell.digest) {
      gaps.push({
        kind: 'digest-mismatch',
        blocks: true,
        column: chosen.column,
        found: hashed,
        wanted: cell.digest
      });
    }
  }

  const clear = planned.filter(({ hashed }) => hashed === null);
  const phones = clear.filter(({ field }) => field.role === 'phone').map(({ chosen }) => chosen.column);
  const saysCountry = settings.country !== null || columns.some(({ role }) => role === 'country');
  if (phones.length > 0 && !saysCountry) gaps.push({ kind: 'country-unknown', blocks: false, columns: phones });

  const dates = clear
    .filter(({ field, chosen }) => field.needs.includes('dates') && !(settings.dates ?? columns[chosen.column]?.dates))
    .map(({ chosen }) => chosen.column);
  if (dates.length > 0) gaps.push({ kind: 'dates-ambiguous', blocks: true, columns: dates });
  return gaps;
}
