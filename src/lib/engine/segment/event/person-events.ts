import type { PersonEvent } from '#lib/domain/event.ts';
import type { Fact } from '#lib/domain/segment-answer.ts';
import { cellText } from '#lib/engine/chunk/read-cell.ts';
import type { EventPage, PersonBase } from '../segment-base.ts';
import { passesFilters, type AttributeFilter } from './attribute-filter.ts';

/** An event of one person. */
export interface OneEvent {
  readonly page: EventPage;
  readonly row: number;
  readonly at: number;
  /** Its attributes are as wanted. */
  readonly passes: boolean;
}

/** Events of a type of one person, rising in time. */
export function eventsOf(
  base: PersonBase,
  type: string,
  filters: readonly AttributeFilter[],
  contact: number
): readonly OneEvent[] {
  const found: OneEvent[] = [];
  for (const page of base.events(type)) {
    for (let row = 0; row < page.span.rows; row++) {
      if (page.contacts[row] !== contact + 1) continue;
      const at = page.span.first + page.offsets[row]!;
      found.push({ page, row, at, passes: passesFilters(page, row, filters) });
    }
  }
  return found.toSorted((a, b) => a.at - b.at);
}

/** The events that count and the newest of them; where none does, the newest that misses. */
export function factsOf(
  type: string,
  events: readonly OneEvent[],
  counts: (event: OneEvent) => boolean
): readonly Fact[] {
  const counted = events.filter(counts);
  const newest = counted.at(-1);
  const missed = events.findLast((event) => !counts(event));
  return [
    { kind: 'events', count: counted.length, newest: newest ? personEvent(type, newest) : null },
    ...(!newest && missed ? [{ kind: 'outside' as const, event: personEvent(type, missed) }] : [])
  ];
}

function personEvent(type: string, { page, row, at }: OneEvent): PersonEvent {
  const values = page.attributes.flatMap((id) => {
    const chunk = page.attribute(id);
    const text = chunk ? cellText(chunk, row) : '';
    return text === '' ? [] : [[id, text] as const];
  });
  return { type, at, values: Object.fromEntries(values), source: page.span.source };
}
