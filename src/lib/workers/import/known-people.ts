import type { Bits, Chunk, Words } from '#lib/domain/chunk.ts';
import type { Head } from '#lib/domain/commit.ts';
import { fieldColumn, pageRows, type ColumnId } from '#lib/domain/contact-column.ts';
import type { Identity } from '#lib/domain/import-plan.ts';
import { success, type Result } from '#lib/domain/result.ts';
import { hasBit } from '#lib/engine/chunk/bit-set.ts';
import { readPages } from '#lib/storage/contacts.ts';
import type { KnownPeople } from './gather.ts';

/** The people of a workspace, by what an import knows them by.
 * Problems: `page-damaged`, `contacts-moved`. */
export async function readKnownPeople(head: Head, identity: Identity): Promise<Result<KnownPeople>> {
  const values = await readColumn(head, fieldColumn(identity));
  if (!values.ok) return values;
  const alive = await readColumn(head, 'alive');
  if (!alive.ok) return alive;
  return success({
    rows: head.rows,
    pages: values.value as readonly (Words | null)[],
    isAlive: (contact) => {
      const page = alive.value[Math.floor(contact / pageRows)] as Bits | null | undefined;
      return page ? hasBit(page.bits, contact % pageRows) : false;
    }
  });
}

/** The pages of a column, null where all is blank. Problems: `page-damaged`, `contacts-moved`. */
export async function readColumn(head: Head, column: ColumnId): Promise<Result<readonly (Chunk | null)[]>> {
  const ids = Array.from(
    { length: Math.ceil(head.rows / pageRows) },
    (_, page) => head.pages.get(column)?.[page] ?? null
  );
  const read = await readPages(ids.filter((id) => id !== null));
  if (!read.ok) return read;
  let next = 0;
  return success(ids.map((id) => (id === null ? null : read.value[next++]!)));
}

/** One page of several columns, by their names; a page that is all blank is left out. */
export async function readPageOf(
  head: Head,
  page: number,
  columns: readonly ColumnId[]
): Promise<Result<ReadonlyMap<ColumnId, Chunk>>> {
  const named = columns.flatMap((column) => {
    const id = head.pages.get(column)?.[page] ?? null;
    return id === null ? [] : [{ column, id }];
  });
  if (named.length === 0) return success(new Map());
  const read = await readPages(named.map(({ id }) => id));
  return read.ok ? success(new Map(named.map(({ column }, at) => [column, read.value[at]!]))) : read;
}
