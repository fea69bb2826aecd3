import type { Chunk } from '../domain/chunk.ts';
import type { PageId } from '../domain/commit.ts';
import type { ColumnId } from '../domain/contact-column.ts';
import { partsOfEventColumn } from '../domain/event-column.ts';
import type { Result } from '../domain/result.ts';
import { success } from '../domain/result.ts';
import { isBlankPage } from './blank-page.ts';
import { database } from './database.ts';
import { fewerBefore } from './fewer-before.ts';
import { forgetCommits } from './forget-commits.ts';
import { sealPage, type PageBytes } from './page-codec.ts';
import { readPages } from './pages.ts';
import { outcome } from './storage-problem.ts';
import { inTurn } from './turn.ts';
import { write } from './write.ts';

/** For erasure: puts other pages in the place of those of the head and of every commit that is remembered, so that the
 * past holds no trace either; each keeps its place in the history under another number. Some at a time, each time in
 * one transaction: after a crash begin it again.
 * @param which pages of contacts to look at
 * @param map the chunk as it is to be; null to leave it. Mapping twice is the same as once. */
export function rewritePages(
  which: (column: ColumnId, page: number) => boolean,
  map: (chunk: Chunk, column: ColumnId, page: number) => Chunk | null
): Promise<Result<void>> {
  return inTurn(async () => {
    // pages of a crash, which nothing names, are never mapped
    const swept = await forgetCommits(Date.now(), false);
    if (!swept.ok) return swept;
    const places = await outcome(() => placesOf(which));
    if (!places.ok) return places;
    for (let from = 0; from < places.value.length; from += pagesAtOnce) {
      const some = places.value.slice(from, from + pagesAtOnce);
      const chunks = await readPages(some.map(({ id }) => id));
      if (!chunks.ok) return chunks;
      const rewritten = new Map<PageId, PageBytes | null>();
      const lost = new Map<PageId, number>();
      for (const [at, { column, page, id }] of some.entries()) {
        const chunk = map(chunks.value[at]!, column, page);
        if (chunk) rewritten.set(id, await sealed(chunk));
        if (chunk && column === 'alive') lost.set(id, peopleIn(chunks.value[at]!) - peopleIn(chunk));
      }
      const replaced = await replacePages(rewritten, lost);
      if (!replaced.ok) return replaced;
    }
    return success(undefined);
  });
}

/** Puts bytes in the place of pages, wherever they are named, in one transaction; null: all blank.
 * @param lost people whom pages of who is a contact no longer have: no earlier moment counts them either */
export function replacePages(
  rewritten: ReadonlyMap<PageId, PageBytes | null>,
  lost: ReadonlyMap<PageId, number> = new Map()
): Promise<Result<void>> {
  return write([database.pages, database.heads, database.commits], async () => {
    const filled = [...rewritten].flatMap(([id, bytes]) => (bytes ? [{ id, bytes }] : []));
    const added = await database.pages.bulkAdd(
      filled.map(({ bytes }) => bytes),
      { allKeys: true }
    );
    const numbers = new Map([...rewritten.keys()].map((id) => [id, 0]));
    filled.forEach(({ id }, at) => numbers.set(id, added[at]!));
    const renumber = (ids: Uint32Array) => ids.map((id) => numbers.get(id) ?? id);

    const head = await database.heads.get('head');
    const columns = head?.columns.map(({ column, pages }) => ({ column, pages: renumber(pages) }));
    if (head && columns) await database.heads.put({ ...head, columns });
    const commits = await database.commits.toArray();
    const fewer = fewerBefore(head, commits, lost);
    const touched = commits.filter(
      ({ id, changes }) =>
        fewer.get(id) || changes.some(({ was, now }) => [was, now].some((ids) => ids.some((id) => numbers.has(id))))
    );
    await database.commits.bulkPut(
      touched.map((commit) => ({
        ...commit,
        peopleBefore: commit.peopleBefore - (fewer.get(commit.id) ?? 0),
        changes: commit.changes.map((of) => ({ ...of, was: renumber(of.was), now: renumber(of.now) }))
      }))
    );
    await database.pages.bulkDelete([...rewritten.keys()]);
  });
}

/** A page as it is stored; null where all is blank. */
export const sealed = async (chunk: Chunk): Promise<PageBytes | null> => (isBlankPage(chunk) ? null : sealPage(chunk));

// some megabytes
const pagesAtOnce = 32;

interface Place {
  readonly column: ColumnId;
  readonly page: number;
  readonly id: PageId;
}

/** Where the pages stand that are named now or in the past, each once. */
function placesOf(which: (column: ColumnId, page: number) => boolean): Promise<readonly Place[]> {
  return database.transaction('r', [database.heads, database.commits], async () => {
    const places = new Map<PageId, Place>();
    const note = (column: ColumnId, page: number, id: PageId) => {
      if (id > 0 && !partsOfEventColumn(column) && which(column, page)) places.set(id, { column, page, id });
    };
    const head = await database.heads.get('head');
    for (const { column, pages } of head?.columns ?? []) pages.forEach((id, page) => note(column, page, id));
    for (const { changes } of await database.commits.toArray())
      for (const { column, pages, was, now } of changes)
        for (const ids of [was, now]) ids.forEach((id, at) => note(column, pages[at]!, id));
    return [...places.values()];
  });
}

function peopleIn(chunk: Chunk): number {
  let people = 0;
  for (let word of chunk.kind === 'bits' ? chunk.bits : []) for (; word !== 0; word &= word - 1) people++;
  return people;
}
