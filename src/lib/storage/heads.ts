import type { CommitId, Head } from '../domain/commit.ts';
import type { Result } from '../domain/result.ts';

/** The workspace as it stands now. An erased database is a problem, never an empty workspace. */
export function readHead(): Promise<Result<Head>> {
  throw new Error('not built yet');
}

/** Tells the head now, and again after each change of it, in whatever tab or worker it was made. Compare page numbers
 * to know what to read again: after an erasure the same commit comes with other pages.
 * @returns call it to hear no more */
export function watchHead(tell: (head: Head) => void): () => void {
  throw new Error(`not built yet ${tell.length}`);
}

/** The workspace as it stood after a commit; 0: before the first. Fields and tags are those of now.
 * Problem `not-found`: that far back is no longer remembered. */
export function headAt(commit: CommitId): Promise<Result<Head>> {
  throw new Error(`not built yet ${commit}`);
}
