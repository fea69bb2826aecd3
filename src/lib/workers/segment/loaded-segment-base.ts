import type { Bits, Chunk } from '#lib/domain/chunk.ts';
import type { Head } from '#lib/domain/commit.ts';
import { pageRows, type ColumnId } from '#lib/domain/contact-column.ts';
import { pagesOf } from '#lib/engine/contacts/contact-base.ts';
import type { EventPage, SegmentBase } from '#lib/engine/segment/segment-base.ts';
import type { PageStore } from './page-store.ts';

interface Parts extends Pick<SegmentBase, 'head' | 'moment' | 'zone' | 'everyone' | 'arrivals' | 'draws'> {
  readonly pages: PageStore;
  /** Those that were read. */
  readonly columns: ReadonlySet<ColumnId>;
  readonly events: ReadonlyMap<string, readonly EventPage[]>;
}

/** What was read for a question. */
export class LoadedSegmentBase implements SegmentBase {
  readonly head: Head;
  readonly moment: number;
  readonly zone: string;
  readonly everyone: Uint32Array;
  readonly arrivals: SegmentBase['arrivals'];
  readonly draws: SegmentBase['draws'];
  readonly #parts: Parts;
  readonly #chunks = new Map<ColumnId, readonly (Chunk | null)[]>();
  readonly #members = new Map<string, Uint32Array>();

  constructor(parts: Parts) {
    this.head = parts.head;
    this.moment = parts.moment;
    this.zone = parts.zone;
    this.everyone = parts.everyone;
    this.arrivals = parts.arrivals;
    this.draws = parts.draws;
    this.#parts = parts;
  }

  column(id: ColumnId): readonly (Chunk | null)[] {
    const known = this.#chunks.get(id);
    if (known) return known;
    const { pages, columns } = this.#parts;
    const ids = this.head.pages.get(id) ?? [];
    if (ids.length > 0 && !columns.has(id)) throw new Error(`column ${id} was not read`);
    const chunks = ids.map((_, page) => pages.chunkOf(this.head, id, page));
    this.#chunks.set(id, chunks);
    return chunks;
  }

  events(type: string): readonly EventPage[] {
    const pages = this.#parts.events.get(type);
    if (!pages) throw new Error(`events ${type} were not read`);
    return pages;
  }

  members(segment: string): Uint32Array {
    return this.#members.get(segment) ?? new Uint32Array(this.everyone.length);
  }

  setMembers(segment: string, members: Uint32Array): void {
    this.#members.set(segment, members);
  }
}

/** Who is alive, as one set. @throws when the column was not fetched */
export function everyoneAlive(head: Head, pages: PageStore): Uint32Array {
  const words = pageRows / 32;
  const bits = new Uint32Array(pagesOf(head) * words);
  for (let page = 0; page < pagesOf(head); page++) {
    const alive = pages.chunkOf(head, 'alive', page) as Bits | null;
    if (alive) bits.set(alive.bits, page * words);
  }
  return bits;
}
