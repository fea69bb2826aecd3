import type { Observable } from 'dexie';
import type { Commit } from '../domain/commit.ts';
import type { Result } from '../domain/result.ts';

/** The commits that are still remembered, newest first. */
export function readCommits(): Promise<Result<readonly Commit[]>> {
  throw new Error('not built yet');
}

/** The same, again after each change, in every tab. */
export function watchCommits(): Observable<readonly Commit[]> {
  throw new Error('not built yet');
}
