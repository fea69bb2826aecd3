import type { Chunk } from '#lib/domain/chunk.ts';
import type { Head, PageId } from '#lib/domain/commit.ts';
import type { ColumnId } from '#lib/domain/contact-column.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import type { ContactBase } from '#lib/engine/contacts/contact-base.ts';
import { readPages } from '#lib/storage/contacts.ts';

/** Pages that were read once, as long as a head names them. */
export class PageCache {
  readonly #pages = new Map<PageId, Chunk>();
  readonly #wanted = new Set<ColumnId>();

  /** The contacts of a head with these columns; only pages that are not here yet are read.
   * Problems: those of storage, `page-damaged`, `contacts-moved`. */
  async load(head: Head, columns: Iterable<ColumnId>): Promise<Result<ContactBase>> {
    for (const column of columns) this.#wanted.add(column);
    const needed = [...this.#wanted].flatMap((column) => head.pages.get(column) ?? []);
    const missing = [...new Set(needed)].filter((id): id is PageId => id !== null && !this.#pages.has(id));
    for (let from = 0; from < missing.length; from += pagesAtOnce) {
      const ids = missing.slice(from, from + pagesAtOnce);
      const chunks = await readPages(ids);
      if (!chunks.ok) return chunks;
      chunks.value.forEach((chunk, at) => this.#pages.set(ids[at]!, chunk));
    }
    return success(new LoadedBase(head, this.#pages, this.#wanted));
  }

  /** Lets go of pages that the head no longer names. */
  prune(head: Head): void {
    const named = new Set([...head.pages.values()].flat());
    for (const id of this.#pages.keys()) if (!named.has(id)) this.#pages.delete(id);
  }
}

class LoadedBase implements ContactBase {
  readonly head: Head;
  readonly #pages: ReadonlyMap<PageId, Chunk>;
  readonly #loaded: ReadonlySet<ColumnId>;
  readonly #columns = new Map<ColumnId, readonly (Chunk | null)[]>();

  constructor(head: Head, pages: ReadonlyMap<PageId, Chunk>, loaded: ReadonlySet<ColumnId>) {
    this.head = head;
    this.#pages = pages;
    this.#loaded = loaded;
  }

  column(id: ColumnId): readonly (Chunk | null)[] {
    const known = this.#columns.get(id);
    if (known) return known;
    const pages = this.head.pages.get(id);
    // a column without pages, that of a tag to come for one, is blank: there is nothing to load
    if (pages && !this.#loaded.has(id)) throw new Error(`column ${id} was not loaded`);
    const chunks = (pages ?? []).map((page) => (page === null ? null : this.#pages.get(page)!));
    this.#columns.set(id, chunks);
    return chunks;
  }
}

// some megabytes
const pagesAtOnce = 256;
