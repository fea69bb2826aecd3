import type { Head } from '#lib/domain/commit.ts';
import { eventColumn } from '#lib/domain/event-column.ts';
import type { EventSpan } from '#lib/domain/event.ts';
import { success, type Result } from '#lib/domain/result.ts';
import { readSpan } from '#lib/engine/events/event-span.ts';
import { readPages } from '#lib/storage/contacts.ts';

/** What the pages of a type say of themselves, by number of the page. */
export type TypeSpans = ReadonlyMap<number, EventSpan>;

/** Problems: `page-damaged`, `contacts-moved`. */
export async function readSpans(head: Head, type: string): Promise<Result<TypeSpans>> {
  const ids = head.pages.get(eventColumn(type, 'span')) ?? [];
  const named = ids.flatMap((id, page) => (id === null ? [] : [{ id, page }]));
  const chunks = await readPages(named.map(({ id }) => id));
  return chunks.ok ? success(new Map(named.map(({ page }, at) => [page, readSpan(chunks.value[at]!)]))) : chunks;
}
