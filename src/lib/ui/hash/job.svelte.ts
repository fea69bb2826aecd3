import type { HashOutcome, HashProgress } from '#lib/domain/hash-job.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { Production } from '#lib/domain/production.ts';
import type { Result } from '#lib/domain/result.ts';
import { saveProduction } from '#lib/storage/productions.ts';
import { dropSpooled } from '#lib/storage/spool.ts';
import { startHash, type HashJob } from '#lib/workers/hash/hash.client.ts';
import type { HashOrder } from './hash-order.ts';
import { manifestOf } from './job-manifest.ts';

/** `short`: finished, and under the minimum of the network, so there is no file. */
export type JobState = 'running' | 'done' | 'short' | 'failed' | 'cancelled';

/** One file being produced, or produced. It goes on whatever screen is shown. */
export class Job {
  readonly id = crypto.randomUUID();
  readonly order: HashOrder;
  state = $state<JobState>('running');
  // replaced as a whole, several times a second
  progress = $state.raw<HashProgress | null>(null);
  outcome = $state.raw<HashOutcome | null>(null);
  problem = $state.raw<Problem | null>(null);
  /** SHA-256 of its bytes, computed once the file is there. */
  fingerprint = $state<string | null>(null);
  /** Its line in the history, once the fingerprint of its bytes is known. */
  production = $state.raw<Production | null>(null);
  /** Why that line could not be written. */
  unsaved = $state.raw<Problem | null>(null);
  finishedAt = $state<number | null>(null);
  /** How many times its file was saved out of Tamis. */
  saves = $state(0);
  /** Settles when nothing more will happen to it. */
  readonly settled: Promise<void>;
  readonly #hash: HashJob;

  constructor(order: HashOrder) {
    this.order = order;
    const { file, dialect, plan, extension } = order;
    this.#hash = startHash({ id: this.id, file, dialect, plan, extension }, (progress) => (this.progress = progress));
    this.settled = this.#follow();
  }

  async cancel(): Promise<void> {
    if (this.state !== 'running') return;
    this.state = 'cancelled';
    await this.#hash.cancel();
  }

  async #follow(): Promise<void> {
    const done = await this.#hash.done;
    if (this.state === 'cancelled') return;
    if (!done.ok) return this.#fail(done.problem);
    this.outcome = done.value;
    this.finishedAt = Date.now();
    if (done.value.written >= this.order.minimum) {
      this.state = 'done';
      return this.#keep(done.value, await this.#hash.fingerprint);
    }
    this.problem = { kind: 'too-few-rows', written: done.value.written, minimum: this.order.minimum };
    this.state = 'short';
    await dropSpooled(done.value.spool);
  }

  #fail(problem: Problem): void {
    this.problem = problem;
    this.state = problem.kind === 'cancelled' ? 'cancelled' : 'failed';
  }

  async #keep(outcome: HashOutcome, fingerprint: Result<string>): Promise<void> {
    if (!fingerprint.ok) {
      this.unsaved = fingerprint.problem;
      return;
    }
    this.fingerprint = fingerprint.value;
    const { file, plan, fileName, summary } = this.order;
    const { spool, bytes, setAsideBytes, read, written, setAside } = outcome;
    const madeAt = this.finishedAt ?? Date.now();
    const saved = await saveProduction({
      madeAt,
      sourceName: file.name,
      network: plan.network,
      ruleVersion: plan.ruleVersion,
      plan: summary,
      fileName,
      spool,
      bytes,
      setAsideBytes,
      read,
      written,
      setAside,
      fingerprint: fingerprint.value,
      manifest: manifestOf(this.order, outcome, fingerprint.value, madeAt)
    });
    if (saved.ok) this.production = saved.value;
    else this.unsaved = saved.problem;
  }
}
