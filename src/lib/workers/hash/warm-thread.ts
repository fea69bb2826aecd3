import { startThread, type Thread } from '#lib/workers/thread.ts';
import type { HashFace } from './hash-face.ts';
import hashWorkerUrl from './hash.worker.ts?worker&url';

/** Starts the workers of the next job ahead of it: their scripts are read while the user still chooses, and the job
 * begins at once. They end when no job comes.
 * @param distinctRows rows that are to be held against each other; 0 where duplicates are kept */
export function warmHashThread(distinctRows: number): void {
  clearTimeout(idle);
  idle = setTimeout(() => warm?.stop(), patience);
  if (!warm || warm.isStopped) warm = startThread<HashFace>(hashWorkerUrl);
  const thread = warm;
  // one that cannot be warmed is of no use to a job
  thread
    .call((face) => face.warm(distinctRows))
    .then(
      (warmed) => void (warmed.ok || thread.stop()),
      () => thread.stop()
    );
}

/** A worker for one job: the warm one when there is one. */
export function takeHashThread(): Thread<HashFace> {
  clearTimeout(idle);
  const thread = warm && !warm.isStopped ? warm : startThread<HashFace>(hashWorkerUrl);
  warm = null;
  return thread;
}

const patience = 60_000;
let warm: Thread<HashFace> | null = null;
let idle: ReturnType<typeof setTimeout> | undefined;
