import type { Chunk, Counts } from '#lib/domain/chunk.ts';
import type { Head, PageId } from '#lib/domain/commit.ts';
import { eventColumn } from '#lib/domain/event-column.ts';
import type { Coverage, EventSpan } from '#lib/domain/event.ts';
import type { Bounds } from '#lib/domain/time-window.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import { coverageOf } from '#lib/engine/events/coverage.ts';
import { readSpan } from '#lib/engine/events/event-span.ts';
import { followOwners, ownersOf } from '#lib/engine/events/owners.ts';
import { rowsOfPeople } from '#lib/engine/events/person-events.ts';
import { eventRows } from '#lib/engine/segment/event/event-rows.ts';
import type { EventPage } from '#lib/engine/segment/segment-base.ts';
import type { PageStore } from './page-store.ts';

/** What is wanted of a type: the pages that reach into these bounds, with these attributes. */
export interface EventsNeeded {
  readonly type: string;
  readonly bounds: Bounds;
  readonly attributes: readonly string[];
}

/** Spans of the pages of a type that hold events, by number of the page, and what they say is known. */
export interface TypeSpans {
  readonly pages: ReadonlyMap<number, EventSpan>;
  readonly coverage: readonly Coverage[];
}

/** Events as segments read them. The same page, of the same people, is the same object, so that what was computed on it
 * holds as long as it does. */
export class EventStore {
  readonly #pages: PageStore;
  readonly #owners = new Map<string, Uint32Array | null>([['', null]]);
  readonly #known = new Map<string, LoadedEvents>();
  readonly #spans = new WeakMap<readonly (PageId | null)[], TypeSpans>();

  constructor(pages: PageStore) {
    this.#pages = pages;
  }

  /** What is said of a type by its pages, those aside that were taken back. */
  async spans(head: Head, type: string): Promise<Result<TypeSpans>> {
    const column = eventColumn(type, 'span');
    const ids = head.pages.get(column);
    if (!ids) return success({ pages: new Map(), coverage: [] });
    const known = this.#spans.get(ids);
    if (known) return success(known);
    const fetched = await this.#pages.fetch(ids);
    if (!fetched.ok) return fetched;
    const all = this.#pages.columnOf(head, column).map((chunk) => chunk && readSpan(chunk));
    const made: TypeSpans = {
      // a page that an erasure emptied still says what is known
      pages: new Map(all.flatMap((span, page) => (span && span.rows > 0 ? [[page, span] as const] : []))),
      coverage: coverageOf(
        type,
        all.filter((span) => span !== null)
      )
    };
    this.#spans.set(ids, made);
    return success(made);
  }

  /** The pages of each type that any of the needs reaches into.
   * @param people whose merges are followed: another head than that of the events, when it is about the past */
  async load(
    head: Head,
    needs: readonly EventsNeeded[],
    people: Head
  ): Promise<Result<ReadonlyMap<string, readonly EventPage[]>>> {
    const owners = await this.#ownersOf(people);
    return owners.ok ? this.#load(head, needs, owners.value, null) : owners;
  }

  /** The same, of those rows only that came in for some contacts, no merges followed; of other pages hardly anything is
   * read.
   * @param contacts numbers + 1 */
  async loadRows(
    head: Head,
    needs: readonly EventsNeeded[],
    contacts: ReadonlySet<number>
  ): Promise<Result<ReadonlyMap<string, readonly EventPage[]>>> {
    const loaded = await this.#load(head, needs, { key: '', of: null }, contacts);
    if (!loaded.ok) return loaded;
    const numbers = [...contacts];
    const rowsOf = (page: EventPage) => {
      const rows = rowsOfPeople({ kind: 'counts', rows: page.span.rows, counts: page.contacts }, numbers);
      return eventRows(
        page,
        rows.toSorted((a, b) => a - b)
      );
    };
    return success(new Map([...loaded.value].map(([type, pages]) => [type, pages.map(rowsOf)])));
  }

  async #load(
    head: Head,
    needs: readonly EventsNeeded[],
    owners: Owners,
    only: ReadonlySet<number> | null
  ): Promise<Result<ReadonlyMap<string, readonly EventPage[]>>> {
    const loaded = new Map<string, readonly EventPage[]>();
    for (const type of new Set(needs.map((need) => need.type))) {
      const wanted = needs.filter((need) => need.type === type);
      const spans = await this.spans(head, type);
      if (!spans.ok) return spans;
      const reached = [...spans.value.pages].filter(([, span]) => wanted.some(({ bounds }) => reaches(span, bounds)));
      const attributes = new Set(wanted.flatMap((need) => need.attributes));
      const pages = await this.#pagesOf({ head, type, attributes, owners }, reached, only);
      if (!pages.ok) return pages;
      loaded.set(type, pages.value);
    }
    return success(loaded);
  }

  /** Under which numbers + 1 the events of a contact came in: their own, and those of whom was merged into them. */
  async numbersOf(people: Head, contact: number): Promise<Result<ReadonlySet<number>>> {
    const owners = await this.#ownersOf(people);
    if (!owners.ok) return owners;
    const { of } = owners.value;
    const numbers = new Set(of?.[contact + 1] ? [] : [contact + 1]);
    of?.forEach((owner, one) => owner === contact + 1 && numbers.add(one));
    return success(numbers);
  }

  /** Forgets pages that are in none of these heads. */
  prune(heads: readonly Head[]): void {
    const named = (key: string) => {
      const [type, page, id] = key.split(' ');
      return heads.some(({ pages }) => pages.get(eventColumn(type!, 'contact'))?.[Number(page)] === Number(id));
    };
    for (const key of this.#known.keys()) if (!named(key)) this.#known.delete(key);
    const merges = new Set(['', ...heads.map(mergesOf)]);
    for (const key of this.#owners.keys()) if (!merges.has(key)) this.#owners.delete(key);
  }

  async #pagesOf(
    of: Wanted,
    reached: readonly (readonly [number, EventSpan])[],
    only: ReadonlySet<number> | null
  ): Promise<Result<readonly EventPage[]>> {
    const { head, type, attributes } = of;
    const idsOf = (column: 'contact' | 'time' | `attribute:${string}`, pages: readonly LoadedEvents[]) =>
      pages.map(({ page }) => head.pages.get(eventColumn(type, column))?.[page]);
    const contacts = await this.#pages.fetch(
      reached.map(([page]) => head.pages.get(eventColumn(type, 'contact'))?.[page])
    );
    if (!contacts.ok) return contacts;
    const all = reached.map(([page, span]) => this.#eventsOf(of, page, span));
    const wanted = only ? all.filter(({ contacts: whose }) => namesAny(whose, only)) : all;
    const columns = ['time' as const, ...[...attributes].map((id) => `attribute:${id}` as const)];
    const fetched = await this.#pages.fetch(columns.flatMap((column) => idsOf(column, wanted)));
    if (!fetched.ok) return fetched;
    for (const one of wanted) {
      const chunkOf = (column: 'time' | `attribute:${string}`) =>
        this.#pages.chunkOf(head, eventColumn(type, column), one.page);
      one.take(chunkOf('time') as Counts | null, attributes, (id) => chunkOf(`attribute:${id}`));
    }
    return success(wanted);
  }

  #eventsOf({ head, type, owners }: Wanted, page: number, span: EventSpan): LoadedEvents {
    const column = eventColumn(type, 'contact');
    const key = `${type} ${page} ${head.pages.get(column)?.[page]} ${owners.key}`;
    const known = this.#known.get(key);
    if (known) return known;
    const { counts } = this.#pages.chunkOf(head, column, page) as Counts;
    const made = new LoadedEvents(page, span, followOwners(counts, owners.of));
    this.#known.set(key, made);
    return made;
  }

  /** Whose events are of those who were merged away. */
  async #ownersOf(head: Head): Promise<Result<Owners>> {
    const key = mergesOf(head);
    if (!this.#owners.has(key)) {
      const fetched = await this.#pages.fetchColumns(head, ['merged-into']);
      if (!fetched.ok) return fetched;
      this.#owners.set(key, ownersOf(this.#pages.columnOf(head, 'merged-into')));
    }
    return success({ key, of: this.#owners.get(key) ?? null });
  }
}

interface Owners {
  readonly key: string;
  readonly of: Uint32Array | null;
}

interface Wanted {
  readonly head: Head;
  readonly type: string;
  readonly attributes: ReadonlySet<string>;
  readonly owners: Owners;
}

/** A page of events whose columns come as they are asked for. */
class LoadedEvents implements EventPage {
  readonly page: number;
  readonly span: EventSpan;
  readonly contacts: Uint32Array;
  offsets: Uint32Array = new Uint32Array(0);
  readonly #attributes = new Map<string, Chunk | null>();

  constructor(page: number, span: EventSpan, contacts: Uint32Array) {
    this.page = page;
    this.span = span;
    this.contacts = contacts;
  }

  get attributes(): readonly string[] {
    return [...this.#attributes.keys()];
  }

  attribute(id: string): Chunk | null {
    return this.#attributes.get(id) ?? null;
  }

  take(time: Counts | null, attributes: Iterable<string>, chunkOf: (attribute: string) => Chunk | null): void {
    // all at the same moment: the column is blank
    if (this.offsets.length === 0) this.offsets = time?.counts ?? new Uint32Array(this.span.rows);
    for (const id of attributes) if (!this.#attributes.has(id)) this.#attributes.set(id, chunkOf(id));
  }
}

const namesAny = (whose: Uint32Array, contacts: ReadonlySet<number>): boolean =>
  [...contacts].some((contact) => whose.includes(contact));
const mergesOf = ({ pages }: Head): string =>
  (pages.get('merged-into') ?? []).some((id) => id !== null) ? pages.get('merged-into')!.join() : '';
const reaches = ({ first, last }: EventSpan, { from, until }: Bounds): boolean => last >= from && first < until;
