import type { Chunk } from '#lib/domain/chunk.ts';
import { partsOfEventColumn, eventColumn, type EventColumn } from '#lib/domain/event-column.ts';
import { eventsInPage } from '#lib/engine/events/person-events.ts';
import { readSpan } from '#lib/engine/events/event-span.ts';
import { readHead, readPages } from '#lib/storage/contacts.ts';
import { valueOf } from '../storage/fresh-database.ts';

/** An event, as a person would write it down. */
export interface PlainEvent {
  readonly type: string;
  /** Number of the contact. */
  readonly contact: number;
  readonly at: number;
  readonly values: Readonly<Record<string, string>>;
  readonly source: string;
  readonly from: number;
  readonly until: number;
}

/** All events of all pages, read cell by cell, in the order of the pages. */
export async function readEvents(): Promise<readonly PlainEvent[]> {
  const head = valueOf(await readHead());
  const events: PlainEvent[] = [];
  const columns = [...head.pages.keys()].flatMap((column) => {
    const parts = partsOfEventColumn(column);
    return parts ? [{ column, type: parts.type }] : [];
  });
  for (const { type } of columns.filter((one) => one.column === eventColumn(one.type, 'span'))) {
    const ids = head.pages.get(eventColumn(type, 'span'))!;
    for (let page = 0; page < ids.length; page++) {
      if (ids[page] === null) continue;
      const chunks = new Map<EventColumn, Chunk>();
      for (const one of columns.filter((column) => column.type === type)) {
        const id = head.pages.get(one.column)?.[page] ?? null;
        if (id !== null) chunks.set(part(one.column), valueOf(await readPages([id]))[0]!);
      }
      const span = readSpan(chunks.get('span')!);
      if (span.rows === 0) continue;
      const contacts = chunks.get('contact')!;
      if (contacts.kind !== 'counts') throw new Error('no contacts');
      const rows = Array.from({ length: span.rows }, (_, row) => row);
      const { from, until } = span;
      const found = eventsInPage(type, span, chunks, rows);
      events.push(...found.map((event, row) => ({ ...event, contact: contacts.counts[row]! - 1, from, until })));
    }
  }
  return events;
}

const part = (column: string) => column.split(':').slice(2).join(':') as EventColumn;
