import type { Bits, Counts } from '#lib/domain/chunk.ts';
import type { Head } from '#lib/domain/commit.ts';
import { listColumn, pageRows, tagColumn, type ColumnId } from '#lib/domain/contact-column.ts';
import { eventColumn, partsOfEventColumn } from '#lib/domain/event-column.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import { hasBit } from '#lib/engine/chunk/bit-set.ts';
import { pagesOf } from '#lib/engine/contacts/contact-base.ts';
import { readSpan } from '#lib/engine/events/event-span.ts';
import { followOwners, ownersOf } from '#lib/engine/events/owners.ts';
import { contactTable, contactValues } from '#lib/engine/parquet/contact-table.ts';
import { eventTable, eventValues } from '#lib/engine/parquet/event-table.ts';
import type { ParquetColumn, ParquetValue } from '#lib/engine/parquet/parquet-file.ts';
import type { SegmentBase } from '#lib/engine/segment/segment-base.ts';
import { readPageOf, readWhole } from './read-page-of.ts';

/** The tables that a workspace is exported as. */
export type TableName = 'contacts' | 'events' | 'contact_tags' | 'list_members';

/** Takes the rows of the tables, one table after the other. */
export interface TableSink {
  begin(table: TableName, columns: readonly ParquetColumn[]): Promise<void>;
  add(values: readonly ParquetValue[][]): void;
  end(): void;
}

/** Gives all tables of a head to a sink, page by page: few pages are held at once.
 * Problems: those of storage, `page-damaged`, `contacts-moved`.
 * @param tell how much is done, from 0 to 1 */
export async function exportParquet(
  head: Head,
  arrivals: SegmentBase['arrivals'],
  sink: TableSink,
  tell: (part: number) => void
): Promise<Result<void>> {
  const types = [...head.pages.keys()].flatMap((column) => {
    const parts = partsOfEventColumn(column);
    return parts?.column === 'span' ? [parts.type] : [];
  });
  const alive = await readWhole(head, 'alive');
  if (!alive.ok) return alive;
  const everyone = new Uint32Array((pagesOf(head) * pageRows) / 32);
  alive.value.forEach((chunk, page) => chunk && everyone.set((chunk as Bits).bits, (page * pageRows) / 32));
  const steps = 3 * pagesOf(head) + types.reduce((sum, type) => sum + eventPagesOf(head, type), 0);
  let done = 0;
  const work: Work = { head, everyone, sink, step: () => tell(++done / steps) };

  const contacts = await giveContacts(work, arrivals);
  if (!contacts.ok) return contacts;
  const events = await giveEvents(work, types);
  if (!events.ok) return events;
  const tags = await giveMembers(work, 'contact_tags', 'tag', head.tags, tagColumn);
  return tags.ok ? giveMembers(work, 'list_members', 'list', head.lists, listColumn) : tags;
}

interface Work {
  readonly head: Head;
  /** Contacts alive. */
  readonly everyone: Uint32Array;
  readonly sink: TableSink;
  readonly step: () => void;
}

const eventPagesOf = ({ pages }: Head, type: string): number => pages.get(eventColumn(type, 'span'))?.length ?? 0;

async function giveContacts(
  { head, everyone, sink, step }: Work,
  arrivals: SegmentBase['arrivals']
): Promise<Result<void>> {
  const table = contactTable(head);
  const columns = table.flatMap(({ from }) => from ?? []);
  await sink.begin('contacts', table);
  for (let page = 0; page < pagesOf(head); page++) {
    const chunks = await readPageOf(head, columns, page);
    if (!chunks.ok) return chunks;
    sink.add(contactValues(table, peopleIn(everyone, page), arrivals, (column) => chunks.value.get(column) ?? null));
    step();
  }
  sink.end();
  return success(undefined);
}

async function giveEvents({ head, everyone, sink, step }: Work, types: readonly string[]): Promise<Result<void>> {
  const merged = await readWhole(head, 'merged-into');
  if (!merged.ok) return merged;
  const owners = ownersOf(merged.value);
  const table = eventTable(head);
  const attributes = table.flatMap(({ attribute }) => attribute ?? []);
  await sink.begin('events', table);
  for (const type of types) {
    const of = {
      ...{ span: eventColumn(type, 'span'), contact: eventColumn(type, 'contact'), time: eventColumn(type, 'time') },
      attribute: (id: string) => eventColumn(type, `attribute:${id}`)
    };
    for (let page = 0; page < eventPagesOf(head, type); page++, step()) {
      const columns = [of.span, of.contact, of.time, ...attributes.map(of.attribute)];
      const chunks = await readPageOf(head, columns, page);
      if (!chunks.ok) return chunks;
      const [span, contact] = [chunks.value.get(of.span), chunks.value.get(of.contact) as Counts | undefined];
      // taken back, or emptied by an erasure
      if (!span || !contact) continue;
      const events = {
        span: readSpan(span),
        contacts: followOwners(contact.counts, owners),
        offsets: (chunks.value.get(of.time) as Counts | undefined)?.counts ?? new Uint32Array(contact.rows),
        attributes,
        attribute: (id: string) => chunks.value.get(of.attribute(id)) ?? null
      };
      sink.add(eventValues(table, type, events, everyone));
    }
  }
  sink.end();
  return success(undefined);
}

/** Who has which of some things. */
async function giveMembers(
  { head, everyone, sink, step }: Work,
  name: TableName,
  thing: string,
  all: readonly { readonly id: string }[],
  columnOf: (id: string) => ColumnId
): Promise<Result<void>> {
  await sink.begin(name, [
    { name: 'contact', type: 'whole' },
    { name: thing, type: 'text' }
  ]);
  for (let page = 0; page < pagesOf(head); page++) {
    const columns = all.map(({ id }) => columnOf(id));
    const chunks = await readPageOf(head, columns, page);
    if (!chunks.ok) return chunks;
    const held = all.flatMap(({ id }) => {
      const bits = (chunks.value.get(columnOf(id)) as Bits | undefined)?.bits;
      const members = bits ? peopleIn(everyone, page).filter((contact) => hasBit(bits, contact % pageRows)) : [];
      return members.map((contact) => ({ contact, id }));
    });
    sink.add([held.map(({ contact }) => contact), held.map(({ id }) => id)]);
    step();
  }
  sink.end();
  return success(undefined);
}

/** Contacts alive of a page, rising. */
const peopleIn = (everyone: Uint32Array, page: number): readonly number[] =>
  Array.from({ length: pageRows }, (_, row) => page * pageRows + row).filter((contact) => hasBit(everyone, contact));
