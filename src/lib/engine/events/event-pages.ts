import type { Chunk } from '#lib/domain/chunk.ts';
import type { Head } from '#lib/domain/commit.ts';
import type { ColumnId } from '#lib/domain/contact-column.ts';
import { eventColumn, eventPageRows, eventPageSpan } from '#lib/domain/event-column.ts';
import type { EventSpan } from '#lib/domain/event.ts';
import { composeChunk } from '../chunk/compose-chunk.ts';
import { spanChunk } from './event-span.ts';

/** Events of one type in the order of time. */
export interface SortedEvents {
  /** Milliseconds since 1970, rising. */
  readonly at: Float64Array;
  /** Number of the contact + 1. */
  readonly contacts: Uint32Array;
  /** By attribute, of as many rows; those that are missing are blank. */
  readonly attributes: ReadonlyMap<string, Chunk>;
}

/** Where the next pages of a type begin. Places are never used twice: an import that was undone comes back to its own. */
export const nextEventPage = ({ pages }: Head, type: string): number =>
  pages.get(eventColumn(type, 'span'))?.length ?? 0;

/** The pages that hold these events, from page number `first` on; of none, a page that only says what is known.
 * @param origin `from` and `until`: of which time the source is known to be whole by them; half-open */
export function* eventPages(
  type: string,
  events: SortedEvents,
  origin: Pick<EventSpan, 'source' | 'from' | 'until'>,
  first: number
): Generator<{ readonly column: ColumnId; readonly page: number; readonly chunk: Chunk }> {
  const { at, contacts, attributes } = events;
  if (at.length === 0) {
    const span = { rows: 0, first: origin.from, last: origin.from, ...origin };
    yield { column: eventColumn(type, 'span'), page: first, chunk: spanChunk(span) };
  }
  for (let from = 0, page = first; from < at.length; page++) {
    const to = endOfPage(at, from);
    const { source, from: since, until } = origin;
    const span = { rows: to - from, first: at[from]!, last: at[to - 1]!, source, from: since, until };
    yield { column: eventColumn(type, 'span'), page, chunk: spanChunk(span) };
    yield { column: eventColumn(type, 'contact'), page, chunk: counts(contacts.slice(from, to)) };
    const offsets = new Uint32Array(to - from);
    for (let row = from; row < to; row++) offsets[row - from] = at[row]! - span.first;
    yield { column: eventColumn(type, 'time'), page, chunk: counts(offsets) };
    for (const [id, chunk] of attributes)
      yield {
        column: eventColumn(type, `attribute:${id}`),
        page,
        chunk: from === 0 && to === chunk.rows ? chunk : composeChunk(chunk.kind, [{ chunk, from, to }])
      };
    from = to;
  }
}

const counts = (numbers: Uint32Array): Chunk => ({ kind: 'counts', rows: numbers.length, counts: numbers });

/** After the last row that its page may hold. */
function endOfPage(at: Float64Array, from: number): number {
  let to = Math.min(at.length, from + eventPageRows);
  while (at[to - 1]! - at[from]! > eventPageSpan) to--;
  return to;
}
