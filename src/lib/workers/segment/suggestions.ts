import type { Words } from '#lib/domain/chunk.ts';
import type { Head } from '#lib/domain/commit.ts';
import type { ColumnId } from '#lib/domain/contact-column.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import { codedWords } from '#lib/engine/contacts/coded-words.ts';
import { fold } from '#lib/engine/contacts/fold.ts';
import { readPages } from '#lib/storage/contacts.ts';

/** A value that a column has, and how many rows. */
export interface SuggestedValue {
  readonly value: string;
  readonly people: number;
}

/** Values of columns, of contacts or of events; those of the last columns asked about are kept. */
export class Suggestions {
  readonly #known = new Map<string, readonly SuggestedValue[]>();

  /** Those that hold what was typed, the most frequent first. */
  async of(head: Head, column: ColumnId, typed: string): Promise<Result<readonly SuggestedValue[]>> {
    const ids = (head.pages.get(column) ?? []).filter((id) => id !== null);
    const key = `${column} ${ids.join()}`;
    const known = this.#known.get(key);
    const values = known ? success(known) : await valuesIn(ids);
    if (!values.ok) return values;
    this.#known.delete(key);
    this.#known.set(key, values.value);
    if (this.#known.size > columnsKept) this.#known.delete(this.#known.keys().next().value!);
    const wanted = fold(typed.trim());
    const found = wanted === '' ? values.value : values.value.filter(({ value }) => fold(value).includes(wanted));
    return success(found.slice(0, mostSuggested));
  }
}

const columnsKept = 6;
const mostSuggested = 200;
// some megabytes
const pagesAtOnce = 32;

/** All values of some pages, the most frequent first; the pages are let go. */
async function valuesIn(ids: readonly number[]): Promise<Result<readonly SuggestedValue[]>> {
  const counts = new Map<string, number>();
  for (let from = 0; from < ids.length; from += pagesAtOnce) {
    const chunks = await readPages(ids.slice(from, from + pagesAtOnce));
    if (!chunks.ok) return chunks;
    for (const chunk of chunks.value) {
      if (chunk.kind === 'words') countWords(chunk, counts);
      else if (chunk.kind === 'lists')
        for (const code of chunk.codes) counts.set(chunk.words[code]!, (counts.get(chunk.words[code]!) ?? 0) + 1);
    }
  }
  const ordered = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return success(ordered.map(([value, people]) => ({ value, people })));
}

function countWords(chunk: Words, counts: Map<string, number>): void {
  const { codes, words } = codedWords(chunk);
  const totals = new Uint32Array(words.length + 1);
  for (const code of codes) totals[code]!++;
  words.forEach((word, at) => {
    const total = totals[at + 1]!;
    if (total > 0) counts.set(word, (counts.get(word) ?? 0) + total);
  });
}
