import type { CommitId, PageId } from '../domain/commit.ts';
import type { CommitRow } from './commit-row.ts';
import type { HeadRow } from './head-row.ts';

/** By how many people fewer there were before each commit, where pages of who is a contact lose some of them.
 * @param commits all, oldest first
 * @param lost people by page, under the numbers that the head and the commits still name */
export function fewerBefore(
  head: HeadRow | undefined,
  commits: readonly CommitRow[],
  lost: ReadonlyMap<PageId, number>
): ReadonlyMap<CommitId, number> {
  const fewer = new Map<CommitId, number>();
  if (lost.size === 0) return fewer;
  const alive = new Map<number, PageId>();
  head?.columns.find(({ column }) => column === 'alive')?.pages.forEach((id, page) => alive.set(page, id));
  for (const { id, changes } of commits.toReversed()) {
    const change = changes.find(({ column }) => column === 'alive');
    change?.pages.forEach((page, at) => alive.set(page, change.was[at]!));
    fewer.set(
      id,
      [...alive.values()].reduce((sum, page) => sum + (lost.get(page) ?? 0), 0)
    );
  }
  return fewer;
}
