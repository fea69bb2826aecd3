import type { Counts } from '#lib/domain/chunk.ts';
import type { Head } from '#lib/domain/commit.ts';
import { eventColumn } from '#lib/domain/event-column.ts';
import type { EventSpan } from '#lib/domain/event.ts';
import type { Bounds } from '#lib/domain/time-window.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import { readSpan } from '#lib/engine/events/event-span.ts';
import { followOwners, ownersOf } from '#lib/engine/events/owners.ts';
import type { EventPage } from '#lib/engine/segment/segment-base.ts';
import type { PageStore } from './page-store.ts';

/** What is wanted of a type: the pages that reach into these bounds, with these attributes. */
export interface EventsNeeded {
  readonly type: string;
  readonly bounds: Bounds;
  readonly attributes: readonly string[];
}

/** Events as segments read them. The same page of the same head is the same object, so that what was computed on it
 * holds as long as it does. */
export class EventStore {
  readonly #pages: PageStore;
  #merged = '';
  #owners: Uint32Array | null = null;
  readonly #known = new Map<string, EventPage>();

  constructor(pages: PageStore) {
    this.#pages = pages;
  }

  /** Spans of all pages of a type, by number of the page; none where a page was taken back. */
  async spans(head: Head, type: string): Promise<Result<ReadonlyMap<number, EventSpan>>> {
    const column = eventColumn(type, 'span');
    const ids = head.pages.get(column) ?? [];
    const fetched = await this.#pages.fetch(ids);
    if (!fetched.ok) return fetched;
    const spans = new Map<number, EventSpan>();
    ids.forEach((_, page) => {
      const chunk = this.#pages.chunkOf(head, column, page);
      if (chunk) spans.set(page, readSpan(chunk));
    });
    return success(spans);
  }

  /** The pages of each type that any of the needs reaches into. */
  async load(head: Head, needs: readonly EventsNeeded[]): Promise<Result<ReadonlyMap<string, readonly EventPage[]>>> {
    const owners = await this.#follow(head);
    if (!owners.ok) return owners;
    const loaded = new Map<string, readonly EventPage[]>();
    for (const type of new Set(needs.map((need) => need.type))) {
      const wanted = needs.filter((need) => need.type === type);
      const spans = await this.spans(head, type);
      if (!spans.ok) return spans;
      const reached = [...spans.value].filter(([, span]) => wanted.some(({ bounds }) => reaches(span, bounds)));
      const attributes = [...new Set(wanted.flatMap((need) => need.attributes))].toSorted();
      const columns = ['contact', 'time', ...attributes.map((id) => `attribute:${id}` as const)] as const;
      const ids = columns.flatMap((column) => {
        const pages = head.pages.get(eventColumn(type, column)) ?? [];
        return reached.map(([page]) => pages[page]);
      });
      const fetched = await this.#pages.fetch(ids);
      if (!fetched.ok) return fetched;
      loaded.set(
        type,
        reached.map(([page, span]) => this.#page(head, type, page, span, attributes))
      );
    }
    return success(loaded);
  }

  /** Forgets pages that are not of this head. */
  prune(head: Head): void {
    for (const key of this.#known.keys()) {
      const [type, page, id] = key.split(' ');
      if (head.pages.get(eventColumn(type!, 'contact'))?.[Number(page)] !== Number(id)) this.#known.delete(key);
    }
  }

  // whose events are: again only when somebody was merged or parted
  async #follow(head: Head): Promise<Result<void>> {
    const ids = head.pages.get('merged-into') ?? [];
    const merged = ids.join();
    if (merged === this.#merged) return success(undefined);
    const fetched = await this.#pages.fetch(ids);
    if (!fetched.ok) return fetched;
    this.#merged = merged;
    this.#owners = ownersOf(ids.map((_, page) => this.#pages.chunkOf(head, 'merged-into', page)));
    this.#known.clear();
    return success(undefined);
  }

  #page(head: Head, type: string, page: number, span: EventSpan, attributes: readonly string[]): EventPage {
    const id = head.pages.get(eventColumn(type, 'contact'))?.[page];
    const key = `${type} ${page} ${id} ${attributes.join()}`;
    const known = this.#known.get(key);
    if (known) return known;
    const counts = (column: 'contact' | 'time') =>
      (this.#pages.chunkOf(head, eventColumn(type, column), page) as Counts | null)?.counts ??
      new Uint32Array(span.rows);
    const chunks = new Map(
      attributes.map((one) => [one, this.#pages.chunkOf(head, eventColumn(type, `attribute:${one}`), page)])
    );
    const made: EventPage = {
      span,
      contacts: followOwners(counts('contact'), this.#owners),
      offsets: counts('time'),
      attributes,
      attribute: (one) => chunks.get(one) ?? null
    };
    this.#known.set(key, made);
    return made;
  }
}

const reaches = ({ first, last }: EventSpan, { from, until }: Bounds): boolean => last >= from && first < until;
