import type { Inspection } from '#lib/domain/column.ts';
import type { RememberedEvents } from '#lib/domain/event-import.ts';
import type { Recall } from '#lib/domain/file-memory.ts';
import { plainName } from '../column/names.ts';
import type { NamedEventType } from './event-types.ts';

/** What was decided about an earlier file of events, for the columns as they stand now; null when nothing was, or when a
 * column that it needs is gone. */
export function recalledEvents(
  { columns }: Inspection,
  { memory, exact }: Recall,
  types: readonly NamedEventType[]
): RememberedEvents | null {
  const { events } = memory;
  if (!events) return null;
  const placeOf = (index: number): number | null => {
    if (exact) return index;
    const name = plainName(memory.columns[index]?.name ?? '');
    return name === '' ? null : (columns.find((column) => plainName(column.name) === name)?.index ?? null);
  };
  const [identity, time] = [placeOf(events.identity.index), placeOf(events.time.index)];
  const type = events.type.kind === 'one' ? 0 : placeOf(events.type.index);
  if (identity === null || time === null || type === null) return null;
  const created = events.createdTypes.filter(
    (one) =>
      !types.some(
        ({ id, attributes }) =>
          id === one.id && one.attributes.every((own) => attributes.some((has) => has.id === own.id))
      )
  );
  return {
    ...events,
    identity: { ...events.identity, index: identity },
    time: { ...events.time, index: time },
    type: events.type.kind === 'one' ? events.type : { ...events.type, index: type },
    attributes: events.attributes.flatMap((attribute) => {
      const index = placeOf(attribute.index);
      return index === null ? [] : [{ ...attribute, index }];
    }),
    createdTypes: created
  };
}
