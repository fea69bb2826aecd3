import type { Words } from '#lib/domain/chunk.ts';
import type { ColumnId } from '#lib/domain/contact-column.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import { codedWords } from '#lib/engine/contacts/coded-words.ts';
import { fold } from '#lib/engine/contacts/fold.ts';
import { readHead } from '#lib/storage/contacts.ts';
import { PageStore } from './page-store.ts';

/** Values of a column of contacts or of events that hold what was typed, the most frequent first. */
export async function suggestValues(
  column: ColumnId,
  typed: string
): Promise<Result<readonly { readonly value: string; readonly people: number }[]>> {
  const head = await readHead();
  if (!head.ok) return head;
  const pages = new PageStore();
  const ids = head.value.pages.get(column) ?? [];
  const fetched = await pages.fetch(ids);
  if (!fetched.ok) return fetched;
  const counts = new Map<string, number>();
  const note = (value: string) => counts.set(value, (counts.get(value) ?? 0) + 1);
  for (let page = 0; page < ids.length; page++) {
    const chunk = pages.chunkOf(head.value, column, page);
    if (chunk?.kind === 'words') countWords(chunk, counts);
    else if (chunk?.kind === 'lists') for (const code of chunk.codes) note(chunk.words[code]!);
  }
  const wanted = fold(typed.trim());
  const found = [...counts].filter(([value]) => wanted === '' || fold(value).includes(wanted));
  const ordered = found.toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return success(ordered.slice(0, mostSuggested).map(([value, people]) => ({ value, people })));
}

const mostSuggested = 200;

function countWords(chunk: Words, counts: Map<string, number>): void {
  const { codes, words } = codedWords(chunk);
  const totals = new Uint32Array(words.length + 1);
  for (const code of codes) totals[code]!++;
  words.forEach((word, at) => {
    const total = totals[at + 1]!;
    if (total > 0) counts.set(word, (counts.get(word) ?? 0) + total);
  });
}
