import type { Observable } from 'dexie';
import { liveQuery } from 'dexie';

/** What is read, again after each change of it, in every tab. A connection that is lost meanwhile, as iOS does to pages
 * that slept, is opened again by Dexie, which leaves the question unanswered for ever: it is asked once more. */
export function live<T>(read: () => Promise<T>): Observable<T> {
  return liveQuery(() =>
    read().catch((error: unknown) => {
      if (!(error instanceof Error && lost.has(error.name))) throw error;
      return read();
    })
  );
}

const lost = new Set(['DatabaseClosedError', 'OpenFailedError', 'InvalidStateError', 'AbortError', 'UnknownError']);
