import type { PageId } from '../domain/commit.ts';
import { database } from './database.ts';

/** Within a transaction on heads and commits: the pages that the head names, or a commit. */
export async function pagesInUse(): Promise<ReadonlySet<PageId>> {
  const inUse = new Set<PageId>();
  const head = await database.heads.get('head');
  for (const { pages } of head?.columns ?? []) for (const id of pages) inUse.add(id);
  for (const { changes } of await database.commits.toArray())
    for (const { was, now } of changes) for (const ids of [was, now]) for (const id of ids) inUse.add(id);
  return inUse;
}
