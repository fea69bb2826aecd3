import type { Commit, PageChange } from '../domain/commit.ts';
import type { ColumnId } from '../domain/contact-column.ts';
import { idOrNull } from './head-row.ts';

/** A commit as it is stored: its changes by column, in three lists of one length; 0 for a page where all is blank. */
export interface CommitRow extends Omit<Commit, 'changes'> {
  readonly changes: readonly {
    readonly column: ColumnId;
    readonly pages: Uint32Array;
    readonly was: Uint32Array;
    readonly now: Uint32Array;
  }[];
}

export function commitOfRow({ changes, ...commit }: CommitRow): Commit {
  const unpacked = changes.flatMap(({ column, pages, was, now }) =>
    Array.from(pages, (page, at): PageChange => {
      return { column, page, was: idOrNull(was[at]!), now: idOrNull(now[at]!) };
    })
  );
  return { ...commit, changes: unpacked };
}

export function rowOfCommit({ changes, ...commit }: Commit): CommitRow {
  const columns = new Map<ColumnId, PageChange[]>();
  for (const change of changes) {
    const of = columns.get(change.column);
    if (of) of.push(change);
    else columns.set(change.column, [change]);
  }
  const packed = [...columns].map(([column, of]) => ({
    column,
    pages: Uint32Array.from(of, ({ page }) => page),
    was: Uint32Array.from(of, ({ was }) => was ?? 0),
    now: Uint32Array.from(of, ({ now }) => now ?? 0)
  }));
  return { ...commit, changes: packed };
}
