import type { Chunk } from '#lib/domain/chunk.ts';
import type { PageChange, PageId } from '#lib/domain/commit.ts';
import { pageRows, type ColumnId } from '#lib/domain/contact-column.ts';
import { partsOfEventColumn } from '#lib/domain/event-column.ts';
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
  // a page that one commit replaced is the one that an older commit made
  const replaced = new Map<ColumnId, Loaded>();
  for (const { id, cause, at, changes } of commits.value) {
    const here = changes.filter((change) => change.page === page && !partsOfEventColumn(change.column));
    const read = await readBoth(here, replaced, (column) => blankChunk(kindIn(head.value, column), pageRows));
    if (!read.ok) return read;
    const cells = read.value;
    for (const { column, wasId, was } of cells) replaced.set(column, { id: wasId, chunk: was });
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

interface Loaded {
  readonly id: PageId | null;
  readonly chunk: Chunk;
}

async function readBoth(
  changes: readonly PageChange[],
  replaced: ReadonlyMap<ColumnId, Loaded>,
  blank: (column: ColumnId) => Chunk
) {
  const known = new Map<PageId, Chunk>();
  for (const { id, chunk } of replaced.values()) if (id !== null) known.set(id, chunk);
  const ids = [...new Set(changes.flatMap(({ was, now }) => [was, now]))];
  const missing = ids.filter((id): id is PageId => id !== null && !known.has(id));
  const chunks = await readPages(missing);
  if (!chunks.ok) return chunks;
  missing.forEach((id, at) => known.set(id, chunks.value[at]!));
  const chunkOf = (id: PageId | null, column: ColumnId) => (id === null ? blank(column) : known.get(id)!);
  return success(
    changes.map(({ column, was, now }) => {
      return { column, wasId: was, was: chunkOf(was, column), now: chunkOf(now, column) };
    })
  );
}
