import type { Result } from '../domain/result.ts';
import { failure } from '../domain/result.ts';

/** How a writer of contacts waits for its turn: one at a time on this device. */
export interface Turn {
  /** Called when somebody else is writing, in this tab or another. */
  readonly onWait?: () => void;
  /** Gives up waiting; the work itself has to look after its own end. */
  readonly signal?: AbortSignal;
}

/** Does it once nobody else writes. Problem of its own: `cancelled`. */
export async function inTurn<T>(work: () => Promise<Result<T>>, { onWait, signal }: Turn = {}): Promise<Result<T>> {
  if (signal?.aborted) return failure({ kind: 'cancelled' });
  const done = await ifNobodyWrites(work);
  if (done) return done;
  onWait?.();
  try {
    return await navigator.locks.request(lock, signal ? { signal } : {}, work);
  } catch (error) {
    if (signal?.aborted) return failure({ kind: 'cancelled' });
    throw error;
  }
}

/** Does it unless somebody writes: then null. A browser without locks relies on what a commit checks. */
export function ifNobodyWrites<T>(work: () => Promise<Result<T>>): Promise<Result<T> | null> {
  if (!globalThis.navigator?.locks) return work();
  return navigator.locks.request(lock, { ifAvailable: true }, (held) => (held ? work() : null));
}

/** Does it while nobody is being erased or restored: an erasure knows people by their numbers, which mean others once
 * a backup has taken the place of what was here. Taken before the turn of writing. */
export function apartFromErasures<T>(work: () => Promise<T>): Promise<T> {
  return globalThis.navigator?.locks ? navigator.locks.request('tamis-erasure', work) : work();
}

const lock = 'tamis-contacts';
