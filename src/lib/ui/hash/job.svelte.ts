import type { HashOutcome, HashProgress } from '#lib/domain/hash-job.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { Production } from '#lib/domain/production.ts';
import type { Result } from '#lib/domain/result.ts';
import { saveProduction } from '#lib/storage/productions.ts';
import { dropSpooled } from '#lib/storage/spool.ts';
import { Work } from '#lib/ui/job/work.svelte.ts';
import { startHash, type HashJob } from '#lib/workers/hash/hash.client.ts';
import type { HashOrder } from './hash-order.ts';
import { manifestOf } from './job-manifest.ts';

/** One file being produced, or produced. */
export class Job extends Work<HashOrder, HashProgress, HashOutcome> {
  /** SHA-256 of its bytes, computed once the file is there. */
  fingerprint = $state<string | null>(null);
  /** Its line in the history, once the fingerprint of its bytes is known. */
  production = $state.raw<Production | null>(null);
  /** Why that line could not be written. */
  unsaved = $state.raw<Problem | null>(null);
  /** How many times its file was saved out of Tamis. */
  saves = $state(0);
  readonly settled: Promise<void>;
  readonly #hash: HashJob;

  constructor(order: HashOrder) {
    super(order);
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
    if (!done.ok) return this.fail(done.problem);
    const { written, spool } = done.value;
    const { minimum } = this.order;
    if (written >= minimum) {
      this.finish(done.value, 'done');
      return this.#keep(done.value, await this.#hash.fingerprint);
    }
    this.problem = { kind: 'too-few-rows', written, minimum };
    this.finish(done.value, 'short');
    await dropSpooled(spool);
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
