import type { HashRehearsal } from '#lib/domain/hash-job.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { failure, type Result } from '#lib/domain/result.ts';
import { startThread, type Thread } from '#lib/workers/thread.ts';
import { isLarge } from '../read/slice-task.ts';
import type { RehearsalFace } from './hash-face.ts';
import type { HashSetup } from './hash-slice.ts';
import rehearseWorkerUrl from './rehearse.worker.ts?worker&url';
import { warmHashThread } from './warm-thread.ts';

/** What a plan would do, tried on the first rows of a file. The newest question wins: an older one that is still under
 * way is `cancelled`. The worker stays warm for the next question, and ends when none comes.
 * Problems: those of a slice; `file-without-rows`, `worker-stopped`, `cancelled`. */
export async function rehearseHash(question: HashSetup, signal?: AbortSignal): Promise<Result<HashRehearsal>> {
  if (signal?.aborted) return cancelled;
  clearTimeout(idle);
  if (!thread || thread.isStopped) thread = startThread<RehearsalFace>(rehearseWorkerUrl);
  const { file, dialect, plan } = question;
  const answer = thread.call((face) => face.rehearse({ file, dialect, plan }));
  const mine = ++asked;
  const abort = new Promise<Result<HashRehearsal>>((resolve) => {
    signal?.addEventListener('abort', () => resolve(cancelled), { once: true });
  });
  try {
    const result = await Promise.race([answer, abort]);
    if (result.ok && isLarge(file)) warmHashThread(plan.distinct ? rowsExpected(file, result.value) : 0);
    return result;
  } finally {
    if (mine === asked) idle = setTimeout(() => thread?.stop(), patience);
  }
}

/** As many as the part that was tried lets expect, and a few more. */
function rowsExpected(file: Blob, { written, bytesTried }: HashRehearsal): number {
  return Math.ceil((1.05 * written * file.size) / bytesTried);
}

const cancelled = failure<Problem>({ kind: 'cancelled' });
const patience = 5_000;
let thread: Thread<RehearsalFace> | null = null;
let asked = 0;
let idle: ReturnType<typeof setTimeout> | undefined;
