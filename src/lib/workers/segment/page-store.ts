import type { Chunk } from '#lib/domain/chunk.ts';
import type { Head, PageId } from '#lib/domain/commit.ts';
import type { ColumnId } from '#lib/domain/contact-column.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import { readPages } from '#lib/storage/contacts.ts';

/** Pages that were read once, as long as a head names them. */
export class PageStore {
  readonly #chunks = new Map<PageId, Chunk>();
  /** By the very list of pages: heads share those of columns that did not change. */
  #columns = new WeakMap<readonly (PageId | null)[], readonly (Chunk | null)[]>();

  /** Reads those that are not here yet. Problems: those of storage, `page-damaged`, `contacts-moved`. */
  async fetch(ids: Iterable<PageId | null | undefined>): Promise<Result<void>> {
    const missing = [...new Set(ids)].filter((id): id is PageId => typeof id === 'number' && !this.#chunks.has(id));
    for (let from = 0; from < missing.length; from += pagesAtOnce) {
      const batch = missing.slice(from, from + pagesAtOnce);
      const chunks = await readPages(batch);
      if (!chunks.ok) return chunks;
      // what another question brought meanwhile stays: sets are known by the very chunks that they were made of
      chunks.value.forEach((chunk, at) => {
        if (!this.#chunks.has(batch[at]!)) this.#chunks.set(batch[at]!, chunk);
      });
    }
    return success(undefined);
  }

  /** The same for whole columns. */
  fetchColumns(head: Head, columns: Iterable<ColumnId>): Promise<Result<void>> {
    return this.fetch([...columns].flatMap((id) => head.pages.get(id) ?? []));
  }

  /** A page of a column at a head; null where all is blank. @throws when it was not fetched */
  chunkOf(head: Head, column: ColumnId, page: number): Chunk | null {
    const id = head.pages.get(column)?.[page] ?? null;
    if (id === null) return null;
    const chunk = this.#chunks.get(id);
    if (!chunk) throw new Error(`page ${page} of ${column} was not read`);
    return chunk;
  }

  /** All pages of a column. @throws when they were not fetched */
  columnOf(head: Head, column: ColumnId): readonly (Chunk | null)[] {
    const ids = head.pages.get(column);
    if (!ids) return [];
    const known = this.#columns.get(ids);
    if (known) return known;
    const chunks = ids.map((_, page) => this.chunkOf(head, column, page));
    this.#columns.set(ids, chunks);
    return chunks;
  }

  /** Lets go of pages that none of these heads names. */
  prune(heads: Iterable<Head>): void {
    const named = new Set([...heads].flatMap(({ pages }) => [...pages.values()].flat()));
    for (const id of this.#chunks.keys()) if (!named.has(id)) this.#chunks.delete(id);
    this.#columns = new WeakMap();
  }
}

// some megabytes
const pagesAtOnce = 256;
