import type { Observable } from 'dexie';
import type { ImportJob } from '../domain/import-job.ts';
import type { Result } from '../domain/result.ts';

/** An import that was begun and not ended. */
export interface BegunImport {
  readonly job: ImportJob;
  /** The file itself, where the browser gives handles that last. */
  readonly handle: FileSystemFileHandle | null;
  /** Nobody works on it any more: the tab that did was closed, or crashed. */
  readonly isStopped: boolean;
}

/** Remembers an import before it starts. It counts as alive as long as the caller (page or worker) lives. */
export function beginImport(job: ImportJob, handle: FileSystemFileHandle | null): Promise<Result<void>> {
  throw new Error(`not built yet ${job.id} ${handle?.name}`);
}

/** Forgets an import that is done or given up. */
export function endImport(id: string): Promise<Result<void>> {
  throw new Error(`not built yet ${id}`);
}

/** The begun imports, the last one first, again after each change, in every tab. */
export function watchImports(): Observable<readonly BegunImport[]> {
  throw new Error('not built yet');
}
