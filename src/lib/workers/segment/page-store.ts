import type { Chunk } from '#lib/domain/chunk.ts';
import type { Head, PageId } from '#lib/domain/commit.ts';
import type { ColumnId } from '#lib/domain/contact-column.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import { readPages } from '#lib/storage/contacts.ts';

/** Pages that were read once, as long as a head names them. */
export class PageStore {
  readonly #chunks = new Map<PageId, Chunk>();

  /** Reads those that are not here yet. Problems: those of storage, `page-damaged`, `contacts-moved`. */
  async fetch(ids: Iterable<PageId | null | undefined>): Promise<Result<void>> {
    const missing = [...new Set(ids)].filter((id): id is PageId => typeof id === 'number' && !this.#chunks.has(id));
    for (let from = 0; from < missing.length; from += pagesAtOnce) {
      const batch = missing.slice(from, from + pagesAtOnce);
      const chunks = await readPages(batch);
      if (!chunks.ok) return chunks;
      chunks.value.forEach((chunk, at) => this.#chunks.set(batch[at]!, chunk));
    }
    return success(undefined);
  }

  /** A page of a column at a head; null where all is blank. @throws when it was not fetched */
  chunkOf(head: Head, column: ColumnId, page: number): Chunk | null {
    const id = head.pages.get(column)?.[page] ?? null;
    if (id === null) return null;
    const chunk = this.#chunks.get(id);
    if (!chunk) throw new Error(`page ${page} of ${column} was not read`);
    return chunk;
  }

  /** Lets go of pages that none of these heads names. */
  prune(heads: readonly Head[]): void {
    const named = new Set(heads.flatMap(({ pages }) => [...pages.values()].flat()));
    for (const id of this.#chunks.keys()) if (!named.has(id)) this.#chunks.delete(id);
  }
}

// some megabytes
const pagesAtOnce = 256;
