import { proxy } from 'comlink';
import type { Dialect } from '#lib/domain/dialect.ts';
import type { HashOutcome, HashProgress } from '#lib/domain/hash-job.ts';
import type { HashPlan } from '#lib/domain/hash-plan.ts';
import { failure, success, type Result } from '#lib/domain/result.ts';
import { asideName, dropSpooled, holdSpooled, keepInMemory } from '#lib/storage/spool.ts';
import type { HashProduct } from './hash.job.ts';
import { takeHashThread } from './warm-thread.ts';

export { rehearseHash } from './rehearse.client.ts';

export interface HashRequest {
  /** Names the produced file, with the extension. */
  readonly id: string;
  readonly file: File;
  readonly dialect: Dialect;
  readonly plan: HashPlan;
  /** Without a dot. */
  readonly extension: string;
}

/** A file being made in a worker of its own. */
export interface HashJob {
  /** Settles when the file is complete, or when nothing of it is left.
   * Problems: those of `hashFile`; `worker-stopped`; `cancelled`. */
  readonly done: Promise<Result<HashOutcome>>;
  /** SHA-256 of the complete file, some time later; fails with the problem of `done`. The worker ends then. */
  readonly fingerprint: Promise<Result<string>>;
  /** Ends the job at once. Resolves when nothing of its file is left; a complete file is kept. */
  cancel(): Promise<void>;
}

/** Begins to turn a file into a network's file.
 * @param onProgress four times a second at most, and once at the end, never after `done` */
export function startHash(request: HashRequest, onProgress: (progress: HashProgress) => void): HashJob {
  const { id, file, dialect, plan, extension } = request;
  const spool = `${id}.${extension}`;
  const thread = takeHashThread();
  let line = dialect.dataLine;
  let isOver = false;
  const tell = (progress: HashProgress) => {
    if (isOver) return;
    line = dialect.dataLine + progress.read;
    onProgress(progress);
  };

  const run = async (): Promise<Result<HashProduct>> => {
    // side by side: as long as the worker writes it, nobody can sweep it
    const [product] = await Promise.all([
      thread.call((face) => face.run({ spool, file, dialect, plan }, proxy(tell))),
      holdSpooled(spool)
    ]);
    if (product.ok || product.problem.kind !== 'worker-stopped' || product.problem.line > 0) return product;
    return failure({ kind: 'worker-stopped', line });
  };
  const clean = async () => {
    thread.stop();
    // a file that the device does not give back is swept at the next start
    await dropSpooled(spool).catch(() => undefined);
  };
  const product = run().finally(() => (isOver = true));
  const cleaned = product.then(
    (result) => (result.ok ? undefined : clean()),
    () => clean()
  );
  const fingerprint = async (): Promise<Result<string>> => {
    const result = await product;
    if (!result.ok) return result;
    const { inMemory } = result.value;
    if (inMemory.file) keepInMemory(spool, inMemory.file);
    if (inMemory.asides) keepInMemory(asideName(spool), inMemory.asides);
    return thread.call((face) => face.fingerprint(spool, inMemory.file)).finally(() => thread.stop());
  };
  const printed = fingerprint();
  // a bug is told once, by `done`
  printed.catch(() => undefined);

  return {
    done: product.then(async (result) => {
      if (!result.ok && result.problem.kind !== 'cancelled') await cleaned;
      return result.ok ? success(result.value.outcome) : result;
    }),
    fingerprint: printed,
    async cancel() {
      thread.stop();
      await cleaned;
    }
  };
}
