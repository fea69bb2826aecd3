import type { Observable } from 'dexie';
import type { Commit } from '../domain/commit.ts';
import type { Result } from '../domain/result.ts';
import { commitOfRow } from './commit-row.ts';
import { database } from './database.ts';
import { live } from './live.ts';
import { outcome } from './storage-problem.ts';

/** The commits that are still remembered, newest first. */
export function readCommits(): Promise<Result<readonly Commit[]>> {
  return outcome(allCommits);
}

/** The same, again after each change, in every tab. */
export function watchCommits(): Observable<readonly Commit[]> {
  return live(allCommits);
}

async function allCommits(): Promise<readonly Commit[]> {
  return (await database.commits.orderBy('id').reverse().toArray()).map(commitOfRow);
}
