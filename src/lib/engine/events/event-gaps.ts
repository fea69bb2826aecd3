import type { Column, ColumnLook } from '#lib/domain/column.ts';
import type { EventImportPlan } from '#lib/domain/event-import.ts';
import { attributeOf, type NamedEventType } from './event-types.ts';

/** A question that has to be answered before an import of events runs. Columns by their position in the row. */
export type EventGap =
  /** No column says whose the events are, when they happened, or nothing says what they are. */
  | { readonly about: 'identity' | 'time' | 'type' | 'source' }
  /** Day or month first; point or comma. */
  | { readonly about: 'dates' | 'decimal'; readonly column: number }
  /** No word of the column of types means one. */
  | { readonly about: 'meanings' }
  /** Of national phone numbers. */
  | { readonly about: 'country' }
  /** The file is said to hold all events of no time. */
  | { readonly about: 'covers' };

/** What is still to be asked; empty: it may run.
 * @param columns of the file
 * @param types those of the workspace */
export function eventGaps(
  plan: EventImportPlan,
  columns: readonly Column[],
  looks: readonly ColumnLook[],
  types: readonly NamedEventType[]
): readonly EventGap[] {
  const found: EventGap[] = [];
  const isThere = (index: number) => index >= 0 && index < columns.length;
  if (!isThere(plan.identity.index)) found.push({ about: 'identity' });
  if (!isThere(plan.time.index)) found.push({ about: 'time' });
  if (plan.type.kind === 'column') {
    if (!isThere(plan.type.index)) found.push({ about: 'type' });
    else {
      const { meanings } = plan.type;
      const words = looks[plan.type.index]?.words ?? [];
      if (words.length > 0 && !words.some((word) => word in meanings)) found.push({ about: 'meanings' });
    }
  } else if (plan.type.type === '') found.push({ about: 'type' });
  const needsOrder = plan.time.form === 'written' && plan.time.dates === null;
  if (isThere(plan.time.index) && needsOrder) found.push({ about: 'dates', column: plan.time.index });
  for (const { index, attribute, decimal, dates } of plan.attributes) {
    if (!isThere(index) || !looks[index]) continue;
    const { type } = attributeOf(attribute, types, plan.createdTypes);
    if (type === 'number' && decimal === null) found.push({ about: 'decimal', column: index });
    if (type === 'date' && dates === null) found.push({ about: 'dates', column: index });
  }
  if (plan.identity.kind === 'phone' && plan.homeCountry === null) found.push({ about: 'country' });
  if (plan.source.trim() === '') found.push({ about: 'source' });
  if (plan.covers && plan.covers.from >= plan.covers.until) found.push({ about: 'covers' });
  return found;
}
