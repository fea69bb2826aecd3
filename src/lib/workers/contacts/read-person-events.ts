import type { Chunk, Counts } from '#lib/domain/chunk.ts';
import type { Head, PageId } from '#lib/domain/commit.ts';
import { eventColumn, partsOfEventColumn, type EventColumn } from '#lib/domain/event-column.ts';
import type { EventSpan, PersonEvent } from '#lib/domain/event.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import { ownersOf } from '#lib/engine/events/owners.ts';
import { eventsInPage, rowsOfPeople } from '#lib/engine/events/person-events.ts';
import { readSpan } from '#lib/engine/events/event-span.ts';
import { readHead, readPages } from '#lib/storage/contacts.ts';
import type { EventsWanted } from './contacts-face.ts';
import { readColumn } from './read-column.ts';

/** Events of a person and of those who were merged into them, newest first; more than `limit` where the last ones
 * happened at one moment, none when nothing is left. No page is read that is older than what is told, and of the others
 * only what tells whose they are. */
export async function readPersonEvents(
  contact: number,
  { before, limit, type }: EventsWanted
): Promise<Result<readonly PersonEvent[]>> {
  const head = await readHead();
  if (!head.ok) return head;
  const people = await numbersOf(head.value, contact);
  if (!people.ok) return people;
  const places = await placesOf(head.value, type);
  if (!places.ok) return places;
  const until = before ?? Infinity;
  const newest = places.value
    .filter(({ span }) => span.rows > 0 && span.first < until)
    .toSorted((a, b) => b.span.last - a.span.last);
  let found: readonly PersonEvent[] = [];
  for (let from = 0; from < newest.length; from += pagesAtOnce) {
    // the oldest that would be told is newer than all that follows
    if (found.length >= limit && found[limit - 1]!.at > newest[from]!.span.last) break;
    const read = await eventsIn(head.value, newest.slice(from, from + pagesAtOnce), people.value);
    if (!read.ok) return read;
    found = [...found, ...read.value.filter(({ at }) => at < until)].toSorted((a, b) => b.at - a.at);
  }
  const last = found[limit - 1]?.at ?? -Infinity;
  return success(found.filter(({ at }) => at >= last));
}

/** Numbers + 1 under which their events came in. */
async function numbersOf(head: Head, contact: number): Promise<Result<readonly number[]>> {
  const merged = await readColumn(head, 'merged-into');
  if (!merged.ok) return merged;
  const owners = ownersOf(merged.value);
  const numbers = [contact + 1];
  owners?.forEach((owner, one) => owner === contact + 1 && numbers.push(one));
  return success(numbers);
}

interface Place {
  readonly type: string;
  readonly page: number;
  readonly span: EventSpan;
}

/** Pages of events, of one type or of all. */
async function placesOf(head: Head, type?: string): Promise<Result<readonly Place[]>> {
  const places: Place[] = [];
  for (const column of head.pages.keys()) {
    const parts = partsOfEventColumn(column);
    if (parts?.column !== 'span' || (type !== undefined && parts.type !== type)) continue;
    const spans = await readColumn(head, column);
    if (!spans.ok) return spans;
    spans.value.forEach((chunk, page) => chunk && places.push({ type: parts.type, page, span: readSpan(chunk) }));
  }
  return success(places);
}

async function eventsIn(
  head: Head,
  places: readonly Place[],
  people: readonly number[]
): Promise<Result<readonly PersonEvent[]>> {
  const contacts = await readPages(places.map(({ type, page }) => pageIn(head, type, 'contact', page)!));
  if (!contacts.ok) return contacts;
  const found: PersonEvent[] = [];
  for (const [at, place] of places.entries()) {
    const rows = rowsOfPeople(contacts.value[at] as Counts, people);
    if (rows.length === 0) continue;
    const columns = await columnsBeside(head, place);
    if (!columns.ok) return columns;
    found.push(...eventsInPage(place.type, place.span, columns.value, rows));
  }
  return success(found);
}

/** The moments and attributes of a page. */
async function columnsBeside(head: Head, { type, page }: Place): Promise<Result<ReadonlyMap<EventColumn, Chunk>>> {
  const named = [...head.pages.keys()].flatMap((id) => {
    const parts = partsOfEventColumn(id);
    const isBeside = parts?.type === type && parts.column !== 'span' && parts.column !== 'contact';
    const stored = isBeside ? pageIn(head, type, parts.column, page) : null;
    return stored === null ? [] : [{ column: parts!.column, id: stored }];
  });
  const chunks = await readPages(named.map(({ id }) => id));
  return chunks.ok ? success(new Map(named.map(({ column }, at) => [column, chunks.value[at]!]))) : chunks;
}

const pageIn = (head: Head, type: string, column: EventColumn, page: number): PageId | null =>
  head.pages.get(eventColumn(type, column))?.[page] ?? null;

// some megabytes
const pagesAtOnce = 32;
