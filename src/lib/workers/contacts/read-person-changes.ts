import type { Chunk } from '#lib/domain/chunk.ts';
import type { Commit, PageChange, PageId } from '#lib/domain/commit.ts';
import { pageRows } from '#lib/domain/contact-column.ts';
import type { PersonChange } from '#lib/domain/person.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import { blankChunk } from '#lib/engine/chunk/blank-chunk.ts';
import { cellText, sameCell } from '#lib/engine/chunk/read-cell.ts';
import { kindIn, pageOf, rowOf } from '#lib/engine/contacts/contact-base.ts';
import { readCommits, readHead, readPages } from '#lib/storage/contacts.ts';

/** What each remembered change did to somebody, newest first; those that left them alone are left out. */
export async function readPersonChanges(contact: number): Promise<Result<readonly PersonChange[]>> {
  const [head, commits] = [await readHead(), await readCommits()];
  if (!head.ok) return head;
  if (!commits.ok) return commits;
  const [page, row] = [pageOf(contact), rowOf(contact)];
  const found: PersonChange[] = [];
  // a page that one commit made is the one that the next replaced
  let known = new Map<PageId, Chunk>();
  for (const { id, cause, at, changes } of commits.value) {
    const here = changes.filter((change) => change.page === page);
    const read = await readBoth(here, known);
    if (!read.ok) return read;
    known = read.value;
    const chunkOf = (pageId: PageId | null, { column }: PageChange): Chunk =>
      (pageId === null ? null : known.get(pageId)) ?? blankChunk(kindIn(head.value, column), pageRows);
    const cells = here.map((change) => ({
      column: change.column,
      was: chunkOf(change.was, change),
      now: chunkOf(change.now, change)
    }));
    const different = cells.filter(({ was, now }) => !sameCell(was, row, now, row));
    const changed = different.filter(({ column }) => !isKeeping(column));
    if (changed.length === 0 && !different.some(({ column }) => isImport(column))) continue;
    const line = cells.find(({ column }) => column === 'line');
    found.push({
      commit: id,
      cause,
      at,
      line: cause.kind === 'import' && line ? Number(cellText(line.now, row)) || null : null,
      changed: changed.map(({ column, was, now }) => ({ column, was: cellText(was, row), now: cellText(now, row) }))
    });
  }
  return success(found);
}

// what is written beside every change, and tells nothing more of the person
const isImport = (column: PageChange['column']) => column.startsWith('import:');
const isKeeping = (column: PageChange['column']) => column === 'line' || column === 'ledger' || isImport(column);

async function readBoth(
  changes: Commit['changes'],
  known: ReadonlyMap<PageId, Chunk>
): Promise<Result<Map<PageId, Chunk>>> {
  const ids = [...new Set(changes.flatMap(({ was, now }) => [was, now]).filter((id): id is PageId => id !== null))];
  const missing = ids.filter((id) => !known.has(id));
  const chunks = await readPages(missing);
  if (!chunks.ok) return chunks;
  const fresh = new Map(missing.map((id, at) => [id, chunks.value[at]!]));
  // older commits may still want what this one did not touch
  return success(new Map([...known, ...fresh]));
}
