import type { ImportOutcome, ImportProgress } from '#lib/domain/import-job.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { startImport, type ImportRun } from '#lib/workers/import/import.client.ts';
import type { ImportOrder } from './import-order.ts';

export type ImportState = 'running' | 'done' | 'failed' | 'cancelled';

/** One import under way, or over. It goes on whatever screen is shown. */
export class ImportWork {
  readonly id = crypto.randomUUID();
  readonly order: ImportOrder;
  state = $state<ImportState>('running');
  // replaced as a whole, several times a second
  progress = $state.raw<ImportProgress | null>(null);
  outcome = $state.raw<ImportOutcome | null>(null);
  problem = $state.raw<Problem | null>(null);
  finishedAt = $state<number | null>(null);
  /** Once it was undone: how many values were changed since and stay. */
  undone = $state.raw<{ readonly kept: number } | null>(null);
  /** Settles when nothing more will happen to it. */
  readonly settled: Promise<void>;
  readonly #run: ImportRun;

  constructor(order: ImportOrder) {
    this.order = order;
    const { file, handle, dialect, plan } = order;
    const request = { id: this.id, file, handle, dialect, plan, rehearse: false };
    this.#run = startImport(request, (progress) => (this.progress = progress));
    this.settled = this.#follow();
  }

  /** Ends it; what was committed meanwhile stays and is shown as done. */
  async cancel(): Promise<void> {
    if (this.state === 'running') await this.#run.cancel();
  }

  /** After a pause, once there is room. */
  goOn(): void {
    this.#run.goOn();
  }

  async #follow(): Promise<void> {
    const done = await this.#run.done;
    this.finishedAt = Date.now();
    if (done.ok) {
      this.outcome = done.value;
      this.state = 'done';
    } else if (done.problem.kind === 'cancelled') {
      this.state = 'cancelled';
    } else {
      this.problem = done.problem;
      this.state = 'failed';
    }
  }
}
