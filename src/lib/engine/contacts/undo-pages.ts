import type { Chunk } from '#lib/domain/chunk.ts';
import { pageRows, type ColumnId } from '#lib/domain/contact-column.ts';
import { bitWords, without } from '#lib/engine/chunk/bit-set.ts';
import { revert, type PageTimes } from '#lib/engine/chunk/revert.ts';
import { withRowsOf } from './action/page-runs.ts';
import { kindIn, type ContactBase } from './contact-base.ts';
import { endConsents } from './end-consents.ts';
import { holdObjectors, type ConsentGuard } from './hold-objectors.ts';

/** A page that a commit changed, at its three moments. */
export interface ChangedPage extends PageTimes {
  readonly column: ColumnId;
}

export interface UndonePage {
  readonly column: ColumnId;
  readonly chunk: Chunk;
}

/** What becomes of the columns of one page when a commit is undone: cells that still hold what it wrote are as before
 * it again, others stay. Someone whom it created and of whom something was changed since stays a contact. Who objected
 * since gets no consent back. The ledger only grows: consents that are taken back leave a line.
 * @param ledger that page as it is now
 * @param guard null where nobody objected */
export function undoPage(
  head: ContactBase['head'],
  columns: readonly ChangedPage[],
  ledger: Chunk | null,
  now: number,
  guard: ConsentGuard | null
): { readonly pages: readonly UndonePage[]; readonly touched: Uint32Array; readonly kept: Uint32Array } {
  const kept = bitWords(pageRows);
  const touched = bitWords(pageRows);
  const pages = new Map<ColumnId, Chunk>();
  const currents = new Map(columns.map(({ column, current }) => [column, current]));
  const usual = columns.filter(({ column }) => column !== 'ledger' && column !== 'alive' && column !== 'line');
  for (const { column, ...times } of usual) {
    const undone = revert(kindIn(head, column), pageRows, times);
    add(kept, undone.kept);
    add(touched, undone.reverted);
    pages.set(column, undone.chunk);
  }
  for (const { column, ...times } of columns) {
    if (column !== 'alive' && column !== 'line') continue;
    const undone = revert(kindIn(head, column), pageRows, times);
    const stay = column === 'alive' ? kept : bitWords(pageRows);
    const chunk = times.current ? withRowsOf(undone.chunk.kind, undone.chunk, stay, times.current) : undone.chunk;
    if (column === 'alive') add(touched, without(undone.reverted, kept));
    pages.set(column, chunk);
  }
  if (guard) add(kept, holdObjectors(pages, touched, guard, now));
  const before = (column: ColumnId) =>
    column === 'ledger' ? ledger : (currents.get(column) ?? guard?.present(column) ?? null);
  endConsents(pages, before, touched, now);
  return { pages: [...pages].map(([column, chunk]) => ({ column, chunk })), touched, kept };
}

function add(set: Uint32Array, more: Uint32Array): void {
  more.forEach((word, at) => (set[at]! |= word));
}
