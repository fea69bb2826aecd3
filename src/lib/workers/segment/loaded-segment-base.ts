import type { Bits, Chunk } from '#lib/domain/chunk.ts';
import type { Head } from '#lib/domain/commit.ts';
import { pageRows, type ColumnId } from '#lib/domain/contact-column.ts';
import { pagesOf } from '#lib/engine/contacts/contact-base.ts';
import type { EventPage, SegmentBase } from '#lib/engine/segment/segment-base.ts';

interface Parts extends Pick<SegmentBase, 'head' | 'moment' | 'zone' | 'everyone' | 'arrivals' | 'draws'> {
  /** Those that were read. */
  readonly columns: ReadonlyMap<ColumnId, readonly (Chunk | null)[]>;
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
    const chunks = this.#parts.columns.get(id);
    if (chunks) return chunks;
    // a column without pages is blank: there is nothing to read
    if (this.head.pages.has(id)) throw new Error(`column ${id} was not read`);
    return [];
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

/** Who is alive, as one set.
 * @param alive pages of that column */
export function everyoneAlive(head: Head, alive: readonly (Chunk | null)[]): Uint32Array {
  const words = pageRows / 32;
  const bits = new Uint32Array(pagesOf(head) * words);
  alive.forEach((chunk, page) => chunk && bits.set((chunk as Bits).bits, page * words));
  return bits;
}
