import type { Commit, Head } from '../domain/commit.ts';
import type { Draft } from '../domain/draft.ts';
import type { Result } from '../domain/result.ts';

export interface Written<T> {
  readonly value: T;
  /** Null when the draft changed nothing. */
  readonly commit: Commit | null;
}

export interface Turn {
  /** Called when somebody else is writing, in this tab or another: the work waits. */
  readonly onWait?: () => void;
  /** Gives up waiting; the work itself has to look after its own end. */
  readonly signal?: AbortSignal;
}

/** One writer at a time on this device: reads the head, lets the work fill the draft, and commits it whole, in one
 * transaction that is on the disk when it answers. A work that fails, or changes nothing, commits nothing. When the
 * disk is full, older commits are forgotten first (`domain/commit-retention.ts`).
 * Problems: those of the work; `disk-full` with nothing written; `cancelled`; those of storage. */
export function writeContacts<T>(
  work: (head: Head, draft: Draft) => Promise<Result<T>>,
  turn: Turn = {}
): Promise<Result<Written<T>>> {
  throw new Error(`not built yet ${work.length} ${turn.onWait?.length}`);
}
