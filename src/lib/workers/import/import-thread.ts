import { startThread, type Thread } from '../thread.ts';
import type { ImportFace } from './import-face.ts';
import workerUrl from './import.worker.ts?worker&url';

/** A worker for one import or rehearsal: that of an earlier one when it still waits, with its lanes ready. */
export function takeImportThread(): Thread<ImportFace> {
  clearTimeout(idle);
  const thread = waiting && !waiting.isStopped ? waiting : startThread<ImportFace>(workerUrl);
  waiting = null;
  return thread;
}

/** Keeps a worker that is done for the next one: after the rehearsal comes the import. It ends when none comes. */
export function keepImportThread(thread: Thread<ImportFace>): void {
  waiting?.stop();
  waiting = thread;
  clearTimeout(idle);
  idle = setTimeout(() => waiting?.stop(), patience);
}

const patience = 60_000;
let waiting: Thread<ImportFace> | null = null;
let idle: ReturnType<typeof setTimeout> | undefined;
