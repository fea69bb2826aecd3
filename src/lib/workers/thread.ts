import { wrap, type Remote } from 'comlink';
import type { Problem } from '#lib/domain/problem.ts';
import { failure, type Result } from '#lib/domain/result.ts';
import { scriptUrl } from './script-url.ts';

/** A worker whose calls all settle: with its answer, or with a problem when it crashes, dies or is stopped. */
export interface Thread<Face> {
  /** Calls into the worker. Rejects only for a bug that was thrown there. An abort stops the whole thread, since
   * work that computes cannot be interrupted otherwise.
   * Problems: those of the call; `worker-stopped` (line 0: the caller knows how far it was); `other-build`;
   * `cancelled`. */
  call<T>(use: (face: Remote<Face>) => Promise<Result<T>>, signal?: AbortSignal): Promise<Result<T>>;
  /** Settles all calls with the problem (`cancelled` unless told), then ends the worker. May be called twice. */
  stop(problem?: Problem): void;
  readonly isStopped: boolean;
}

/** Starts a module worker that serves `Face` with `serveThread`.
 * @param url address of its script, from an import with `?worker&url` */
export function startThread<Face>(url: string): Thread<Face> {
  const name = `tamis-worker-${crypto.randomUUID()}`;
  const worker = new Worker(scriptUrl(url), { type: 'module', name });
  const face = wrap<Face>(worker);
  const pending = new Set<(problem: Problem) => void>();
  const over = new AbortController();
  let end: Problem | null = null;

  const stop = (problem: Problem = { kind: 'cancelled' }) => {
    if (end) return;
    end = problem;
    for (const settle of pending) settle(problem);
    pending.clear();
    worker.terminate();
    over.abort();
  };
  const die = () => stop({ kind: 'worker-stopped', line: 0 });
  // prevented, or the crash of a nested worker would climb on and end its owner too
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    die();
  });
  worker.addEventListener('messageerror', die);
  const alive = watchLife(worker, name, over.signal, stop);
  let isAlive = false;
  void alive.then(() => (isAlive = true));

  return {
    call: (use, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) stop();
        if (end) return resolve(failure(end));
        const cancel = () => stop();
        const settle = (problem: Problem) => {
          signal?.removeEventListener('abort', cancel);
          pending.delete(settle);
          resolve(failure(problem));
        };
        pending.add(settle);
        signal?.addEventListener('abort', cancel, { once: true });
        // one that lives is asked at once: the caller's screen changes meanwhile
        const answer = isAlive ? (async () => use(face))() : alive.then(() => use(face));
        answer.then(resolve, reject).finally(() => {
          signal?.removeEventListener('abort', cancel);
          pending.delete(settle);
        });
      }),
    stop,
    get isStopped() {
      return end !== null;
    }
  };
}

/** What a worker says once it holds the lock of its life. */
export interface SignOfLife {
  readonly alive: true;
  /** Of its own floors: a page of another build would not be understood. */
  readonly build: string;
}

// a worker that closes itself or is killed by the browser fires no event at all
const startLimit = 30_000;

/** The worker holds a lock of its name as long as it lives: the owner gets the same lock when the worker is dead.
 * Resolves once the worker is watched: one that died earlier would be missed. */
function watchLife(worker: Worker, name: string, over: AbortSignal, stop: (why: Problem) => void): Promise<void> {
  const die = () => stop({ kind: 'worker-stopped', line: 0 });
  const late = setTimeout(die, startLimit);
  over.addEventListener('abort', () => clearTimeout(late));
  return new Promise((resolve) => {
    const listen = (event: MessageEvent<Partial<SignOfLife> | null>) => {
      if (event.data?.alive !== true) return;
      worker.removeEventListener('message', listen);
      clearTimeout(late);
      if (event.data.build !== __TAMIS_WORKERS__) return stop({ kind: 'other-build' });
      // rejects when the thread is stopped by its owner: nothing to watch any more
      navigator.locks?.request(name, { signal: over }, die).catch(() => undefined);
      resolve();
    };
    worker.addEventListener('message', listen);
  });
}
