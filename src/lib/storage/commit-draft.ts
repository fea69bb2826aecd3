import type { Commit, Head, PageChange, PageId } from '../domain/commit.ts';
import type { Result } from '../domain/result.ts';
import { rowOfCommit } from './commit-row.ts';
import type { ContactDraft, DraftPage } from './contact-draft.ts';
import { database } from './database.ts';
import { rowOfHead, withPages } from './head-row.ts';
import type { Standing } from './heads.ts';
import { Refusal } from './storage-problem.ts';
import { write } from './write.ts';

/** Commits a draft whole, in one transaction, on what it was drafted on.
 * @returns null when it changes nothing, but for fields, tags and names that it may give */
export async function commitDraft(standing: Standing, draft: ContactDraft): Promise<Result<Commit | null>> {
  const settled = await draft.settle();
  if (!settled.ok) return settled;
  return draft.untilRoom(() =>
    write([database.pages, database.heads, database.commits], async ({ birth }) => {
      const { head } = standing;
      const stored = await database.heads.get('head');
      if (birth !== standing.birth) throw new Refusal({ kind: 'storage-erased' });
      if ((stored?.commit ?? 0) !== head.commit) throw new Refusal({ kind: 'contacts-moved' });
      return storeDraft(head, draft, settled.value);
    })
  );
}

/** The same, for whoever is in a transaction already, over pages, heads and commits.
 * @param pages of the draft, settled */
export async function storeDraft(head: Head, draft: ContactDraft, pages: readonly DraftPage[]): Promise<Commit | null> {
  const changes = await storePages(head, pages);
  const commit = commitOf(draft, head, changes);
  if (commit) {
    await database.commits.add(rowOfCommit(commit));
    await markUndone(commit);
  }
  if (commit || draft.names(head)) await database.heads.put(rowOfHead(headAfter(head, draft, commit)));
  return commit;
}

/** Stores the bytes that are not stored yet. @returns the pages that differ from those of the head */
async function storePages(head: Head, pages: readonly DraftPage[]): Promise<readonly PageChange[]> {
  const missing = pages.filter(({ bytes }) => bytes);
  const bytes = missing.map((page) => page.bytes!);
  const ids = bytes.length > 0 ? await database.pages.bulkAdd(bytes, { allKeys: true }) : [];
  // not noted in the draft: if this transaction fails, they are not there
  const stored = new Map<DraftPage, PageId>(missing.map((page, at) => [page, ids[at]!]));
  return pages
    .map((page): PageChange => {
      const was = head.pages.get(page.column)?.[page.page] ?? null;
      return { column: page.column, page: page.page, was, now: stored.get(page) ?? page.id ?? null };
    })
    .filter(({ was, now }) => was !== now);
}

function commitOf(draft: ContactDraft, head: Head, changes: readonly PageChange[]): Commit | null {
  const isSame = changes.length === 0 && draft.rows === head.rows && draft.people === head.people;
  if (isSame && !draft.list) return null;
  if (!draft.cause) throw new Error('a commit without a cause');
  return {
    id: head.commit + 1,
    parent: head.commit,
    at: Date.now(),
    cause: draft.cause,
    people: draft.touched,
    changes,
    ...(draft.list && { list: draft.list }),
    rowsBefore: head.rows,
    peopleBefore: head.people,
    undoneBy: null
  };
}

function headAfter(head: Head, draft: ContactDraft, commit: Commit | null): Head {
  const places = commit?.changes.map(({ column, page, now }) => ({ column, page, id: now })) ?? [];
  const { rows, people, fields, tags, eventTypes, lists } = draft;
  const pages = withPages(head.pages, places);
  return { commit: commit?.id ?? head.commit, rows, people, pages, fields, tags, eventTypes, lists };
}

/** What is undone says by which commit; undoing that one makes it stand again. */
async function markUndone({ id, cause }: Commit): Promise<void> {
  if (cause.kind !== 'undone') return;
  const row = await database.commits.get(cause.of);
  if (!row) return;
  await database.commits.put({ ...row, undoneBy: id });
  const { cause: former } = row;
  if (former.kind !== 'undone') return;
  const first = await database.commits.get(former.of);
  if (first?.undoneBy === row.id) await database.commits.put({ ...first, undoneBy: null });
}
