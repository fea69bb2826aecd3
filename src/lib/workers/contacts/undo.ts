import type { Chunk } from '#lib/domain/chunk.ts';
import type { CommitId, Head, ListChange, PageChange, PageId } from '#lib/domain/commit.ts';
import { channels } from '#lib/domain/consent.ts';
import { consentColumn, fieldColumn, listColumn, type ColumnId } from '#lib/domain/contact-column.ts';
import type { Draft } from '#lib/domain/draft.ts';
import { partsOfEventColumn } from '#lib/domain/event-column.ts';
import type { UndoOutcome } from '#lib/domain/person.ts';
import type { Result } from '#lib/domain/result.ts';
import { failure, success } from '#lib/domain/result.ts';
import { countBits } from '#lib/engine/chunk/bit-set.ts';
import { undoPage, type ChangedPage } from '#lib/engine/contacts/undo-pages.ts';
import { eventPagesBack } from '#lib/engine/events/event-pages-back.ts';
import { identities } from '#lib/engine/import/identity.ts';
import { readCommits, readPages, writeContacts } from '#lib/storage/contacts.ts';
import { readObjections } from './objections.ts';

/** Takes back what a commit did, where it still stands, as a commit of its own. */
export async function undo(commit: CommitId): Promise<Result<UndoOutcome>> {
  const written = await writeContacts(async (head, draft) => {
    const commits = await readCommits();
    if (!commits.ok) return commits;
    const undone = commits.value.find(({ id }) => id === commit);
    if (!undone || undone.undoneBy !== null || undone.cause.kind === 'erased') return failure({ kind: 'not-found' });
    const objections = await readObjections();
    if (!objections.ok) return objections;
    const frozen = undone.list?.isThere ? listColumn(undone.list.list.id) : null;
    const ofContacts = undone.changes.filter(({ column }) => !partsOfEventColumn(column) && column !== frozen);
    const pages = new Set(ofContacts.map(({ page }) => page));
    let people = head.people;
    let touched = 0;
    let kept = 0;
    for (const page of pages) {
      const changes = ofContacts.filter((change) => change.page === page);
      const read = await readTimes(head, page, changes, objections.value ? guarded : []);
      if (!read.ok) return read;
      const { columns, present } = read.value;
      const guard = objections.value && { objections: objections.value, present };
      const after = undoPage(head, columns, present('ledger'), Math.floor(Date.now() / 1000), guard);
      for (const { column, chunk } of after.pages) {
        if (column === 'alive') people += alive(chunk) - alive(present('alive'));
        const placed = await draft.keepPage(column, page, chunk);
        if (!placed.ok) return placed;
      }
      touched += countBits(after.touched);
      kept += countBits(after.kept);
    }
    const events = eventPagesBack(head, undone.changes);
    for (const { column, page, id } of events) draft.usePage(column, page, id);
    if (undone.list) takeBack(undone.list, head, draft);
    // those who had events are counted where they came in, those of a list where it was frozen
    if (events.length > 0 || frozen) touched = Math.max(touched, undone.people);
    draft.people = people;
    draft.touched = touched;
    draft.cause = { kind: 'undone', of: commit, kept };
    return success({ people: touched, kept });
  });
  if (!written.ok) return written;
  return success({ ...written.value.value, commit: written.value.commit?.id ?? null });
}

/** A list that goes goes whole, with whoever came into it since by a merge. */
function takeBack({ list, isThere }: ListChange, head: Head, draft: Draft): void {
  if (!isThere) return draft.addList(list);
  const column = listColumn(list.id);
  for (const page of head.pages.get(column)?.keys() ?? []) draft.setPage(column, page, null);
  draft.dropList(list.id);
}

const alive = (chunk: Chunk | null): number => (chunk?.kind === 'bits' ? countBits(chunk.bits) : 0);

/** What an objection is known by, and what it holds. */
const guarded: readonly ColumnId[] = ['alive', ...identities.map(fieldColumn), ...channels.map(consentColumn)];

async function readTimes(
  head: Head,
  page: number,
  changes: readonly PageChange[],
  more: readonly ColumnId[]
): Promise<Result<{ readonly columns: readonly ChangedPage[]; readonly present: (column: ColumnId) => Chunk | null }>> {
  const currentOf = (column: ColumnId): PageId | null => head.pages.get(column)?.[page] ?? null;
  const ids = [
    ...changes.flatMap(({ column, was, now }) => [was, now, currentOf(column)]),
    ...['ledger' as const, ...more].map(currentOf)
  ];
  const named = [...new Set(ids)].filter((id): id is PageId => id !== null);
  const chunks = await readPages(named);
  if (!chunks.ok) return chunks;
  const byId = new Map(named.map((id, at) => [id, chunks.value[at]!]));
  const chunkOf = (id: PageId | null) => (id === null ? null : byId.get(id)!);
  const present = (column: ColumnId) => chunkOf(currentOf(column));
  const columns = changes.map(({ column, was, now }) => {
    return { column, before: chunkOf(was), after: chunkOf(now), current: present(column) };
  });
  return success({ columns, present });
}
