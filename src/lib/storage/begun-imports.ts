import type { Observable } from 'dexie';
import type { ImportJob } from '../domain/import-job.ts';
import type { Result } from '../domain/result.ts';
import { database } from './database.ts';
import { live } from './live.ts';
import { write } from './write.ts';

/** An import that was begun and not ended. */
export interface BegunImport {
  readonly job: ImportJob;
  /** The file itself, where the browser gives handles that last. */
  readonly handle: FileSystemFileHandle | null;
  /** Nobody works on it any more: the tab that did was closed, or crashed. */
  readonly isStopped: boolean;
}

/** Remembers an import before it starts. It counts as alive as long as the caller (page or worker) lives. */
export async function beginImport(job: ImportJob, handle: FileSystemFileHandle | null): Promise<Result<void>> {
  await holdLife(job.id);
  return write([database.imports], async () => {
    await database.imports.put({ id: job.id, startedAt: job.startedAt, job, handle });
  });
}

/** Forgets an import that is done or given up. */
export async function endImport(id: string): Promise<Result<void>> {
  const ended = await write([database.imports], () => database.imports.delete(id));
  lives.get(id)?.();
  return ended;
}

/** The begun imports, the last one first, again after each change, in every tab. */
export function watchImports(): Observable<readonly BegunImport[]> {
  return live(async () => {
    const rows = await database.imports.orderBy('startedAt').reverse().toArray();
    const held = rows.length > 0 ? ((await globalThis.navigator?.locks?.query())?.held ?? []) : [];
    const alive = new Set(held.map(({ name }) => name));
    return rows.map(({ job, handle }) => ({ job, handle, isStopped: !alive.has(lockName(job.id)) }));
  });
}

const lives = new Map<string, () => void>();
const lockName = (id: string) => `tamis-import-${id}`;

/** Holds a lock until the import ends here; the browser lets it go when this page or worker ends before. */
async function holdLife(id: string): Promise<void> {
  const locks = globalThis.navigator?.locks;
  if (!locks || lives.has(id)) return;
  await new Promise<void>((held) => {
    void locks.request(lockName(id), { ifAvailable: true }, (lock) => {
      held();
      if (!lock) return undefined;
      return new Promise<void>((end) => {
        lives.set(id, () => {
          lives.delete(id);
          end();
        });
      });
    });
  });
}
