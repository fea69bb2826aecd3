import type { ChunkKind } from '#lib/domain/chunk.ts';
import type { CommitId, Head } from '#lib/domain/commit.ts';
import { fieldColumn, kindOfColumn, pageRows, tagColumn, type ColumnId } from '#lib/domain/contact-column.ts';
import type { Draft } from '#lib/domain/draft.ts';
import { success, type Result } from '#lib/domain/result.ts';
import type { CellValue } from '#lib/engine/chunk/cell.ts';
import { blankChunk } from '#lib/engine/chunk/blank-chunk.ts';
import { withCell } from '#lib/engine/chunk/compose-chunk.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { revert } from '#lib/engine/chunk/revert.ts';
import { readCommits, readPages, writeContacts, type Written } from '#lib/storage/contacts.ts';
import { valueOf } from './fresh-database.ts';

/** The columns of the model: words, a tag, and who is alive. */
export const columns = [fieldColumn('city'), tagColumn('vip'), 'alive'] as const satisfies readonly ColumnId[];
/** On both sides of where a page ends. */
export const contacts = [0, 1, 2, pageRows - 1, pageRows, pageRows + 1];

const kindOf = (column: ColumnId): ChunkKind => kindOfColumn(column, () => 'text');
const blankOf = (column: ColumnId) => readCell(blankChunk(kindOf(column), 1) as never, 0) as CellValue;

/** Everything that the model knows, as plain values: `column contact` → value; what is blank is not in it. */
export type Cells = ReadonlyMap<string, CellValue>;
export interface Change {
  readonly column: ColumnId;
  readonly contact: number;
  readonly value: CellValue;
}

export function changed(cells: Cells, changes: readonly Change[]): Cells {
  const next = new Map(cells);
  for (const { column, contact, value } of changes) {
    if (value === blankOf(column)) next.delete(`${column} ${contact}`);
    else next.set(`${column} ${contact}`, value);
  }
  return next;
}

/** What undoing a commit gives: each cell that it changed and that still holds what it wrote is as before. */
export function undone(current: Cells, before: Cells, after: Cells): Cells {
  const next = new Map(current);
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    if (before.get(key) === after.get(key) || current.get(key) !== after.get(key)) continue;
    const was = before.get(key);
    if (was === undefined) next.delete(key);
    else next.set(key, was);
  }
  return next;
}

/** The cells that are stored at a head. */
export async function storedCells(head: Head): Promise<Cells> {
  const cells = new Map<string, CellValue>();
  for (const column of columns)
    for (const contact of contacts) {
      const id = head.pages.get(column)?.[Math.floor(contact / pageRows)] ?? null;
      if (id === null) continue;
      const [chunk] = valueOf(await readPages([id]));
      const value = readCell(chunk as never, contact % pageRows) as CellValue;
      if (value !== blankOf(column)) cells.set(`${column} ${contact}`, value);
    }
  return cells;
}

/** Makes the changes one commit. */
export function store(changes: readonly Change[], ahead: boolean): Promise<Result<Written<null>>> {
  return writeContacts(async (head, draft) => {
    draft.cause = { kind: 'edited', field: 'city' };
    draft.rows = pageRows + 2;
    const places = new Map(changes.map((one) => [`${one.column} ${Math.floor(one.contact / pageRows)}`, one]));
    for (const { column, contact } of places.values()) {
      const page = Math.floor(contact / pageRows);
      let chunk = await pageNow(head, column, page);
      if (!chunk.ok) return chunk;
      for (const one of changes) {
        if (one.column !== column || Math.floor(one.contact / pageRows) !== page) continue;
        chunk = success(withCell(chunk.value as never, one.contact % pageRows, one.value as never));
      }
      if (!ahead) draft.setPage(column, page, chunk.value);
      else {
        const kept = await draft.keepPage(column, page, chunk.value);
        if (!kept.ok) return kept;
      }
    }
    return success(null);
  });
}

/** Undoes a commit, cell by cell. */
export function undo(id: CommitId): Promise<Result<Written<null>>> {
  return writeContacts(async (head, draft) => {
    const commit = valueOf(await readCommits()).find((one) => one.id === id)!;
    draft.cause = { kind: 'undone', of: id, kept: 0 };
    for (const { column, page, was, now } of commit.changes) {
      if ((head.pages.get(column)?.[page] ?? null) === now) draft.usePage(column, page, was);
      else await revertPage(head, draft, { column, page, was, now });
    }
    return success(null);
  });
}

async function revertPage(head: Head, draft: Draft, { column, page, was, now }: PageRevert): Promise<void> {
  const [before, after, current] = await Promise.all(
    [was, now, head.pages.get(column)?.[page] ?? null].map(async (id) =>
      id === null ? null : valueOf(await readPages([id]))[0]!
    )
  );
  draft.setPage(
    column,
    page,
    revert(kindOf(column), pageRows, { before: before!, after: after!, current: current! }).chunk
  );
}

interface PageRevert {
  readonly column: ColumnId;
  readonly page: number;
  readonly was: number | null;
  readonly now: number | null;
}

async function pageNow(head: Head, column: ColumnId, page: number) {
  const id = head.pages.get(column)?.[page] ?? null;
  if (id === null) return success(blankChunk(kindOf(column), pageRows));
  const read = await readPages([id]);
  return read.ok ? success(read.value[0]!) : read;
}
