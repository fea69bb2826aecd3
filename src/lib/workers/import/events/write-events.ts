import type { Chunk } from '#lib/domain/chunk.ts';
import type { Head } from '#lib/domain/commit.ts';
import type { Draft } from '#lib/domain/draft.ts';
import { eventPageRows } from '#lib/domain/event-column.ts';
import type { EventAttribute, EventSpan } from '#lib/domain/event.ts';
import { success, type Result } from '#lib/domain/result.ts';
import { eventPages, nextEventPage } from '#lib/engine/events/event-pages.ts';
import { attributeColumn, indexSlices, placesOfRows } from './attribute-column.ts';
import type { EventSlice } from './gathered-events.ts';
import type { SortedRows } from './sorted-events.ts';

/** Adds the events of one type to a draft, page by page; where there are none, only what is known of them.
 * @param code of the type in the slices
 * @returns the attributes of which any was filled
 * Problems: `disk-full`, those of storage. */
export async function writeEvents(
  head: Head,
  draft: Draft,
  type: string,
  code: number,
  slices: readonly EventSlice[],
  { rows, times, contacts }: SortedRows,
  attributes: readonly EventAttribute[],
  origin: Pick<EventSpan, 'source' | 'from' | 'until'>
): Promise<Result<ReadonlySet<string>>> {
  const columns = attributes.map(({ id }, at) => ({ id, pageOf: attributeColumn(slices, at, code) }));
  const filled = new Set<string>();
  const index = indexSlices(slices);
  let page = nextEventPage(head, type);
  let from = 0;
  do {
    const to = Math.min(rows.length, from + eventPageRows);
    const places = placesOfRows(index, rows.subarray(from, to));
    const values = new Map<string, Chunk>();
    for (const { id, pageOf } of columns) {
      const chunk = pageOf(places);
      if (!chunk) continue;
      values.set(id, chunk);
      filled.add(id);
    }
    const events = { at: times.subarray(from, to), contacts: contacts.subarray(from, to), attributes: values };
    let last = page;
    for (const { column, page: place, chunk } of eventPages(type, events, origin, page)) {
      const kept = await draft.keepPage(column, place, chunk);
      if (!kept.ok) return kept;
      last = place;
    }
    page = last + 1;
    from += eventPageRows;
  } while (from < rows.length);
  return success(filled);
}
