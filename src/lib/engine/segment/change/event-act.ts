import type { CellValue } from '#lib/engine/chunk/cell.ts';
import { noToday, type AttributeFilter } from '../event/attribute-filter.ts';
import { valueKinds } from '../value/kinds.ts';
import type { EventAct } from './act.ts';

/** So many more events of a type that meet the filters; none where no event can, or where it takes too many to be told
 * as what would change something.
 * @param count those that count already */
export function eventActs(
  event: string,
  times: number,
  count: number,
  filters: readonly AttributeFilter[]
): readonly EventAct[] {
  const values = valuesFor(filters);
  if (values === null || times < 1 || times > mostTimes) return [];
  return [{ kind: 'event', event, times, again: count > 0, filters, values }];
}

const mostTimes = 100;

/** Attributes of an event that meets filters; null where none was found. */
function valuesFor(filters: readonly AttributeFilter[]): Readonly<Record<string, CellValue>> | null {
  const values: Record<string, CellValue> = {};
  for (const { attribute, type } of filters) {
    const own = filters.filter((one) => one.attribute === attribute);
    const kind = valueKinds[type];
    const tried = own.map((filter) => kind.passing(filter, noToday, null));
    const found = tried.find((value) => own.every((filter) => kind.holds(value, filter, noToday)));
    if (found === undefined) return null;
    values[attribute] = found;
  }
  return values;
}
