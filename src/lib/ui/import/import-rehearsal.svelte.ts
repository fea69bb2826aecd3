import type { ImportOutcome, ImportProgress } from '#lib/domain/import-job.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { startImport, type ImportRun } from '#lib/workers/import/import.client.ts';
import type { ImportOrder } from './import-order.ts';

/** What an import would do, tried on the whole file without writing. A newer question replaces the one under way, and
 * the old answer stays on screen, marked as such, until the new one is there. */
export class ImportRehearsal {
  answer = $state.raw<ImportOutcome | null>(null);
  problem = $state.raw<Problem | null>(null);
  progress = $state.raw<ImportProgress | null>(null);
  waiting = $state(false);
  #run: ImportRun | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Starts soon: answers given one after the other are one question. */
  ask(order: Omit<ImportOrder, 'rows'>): void {
    this.#drop();
    this.waiting = true;
    this.#timer = setTimeout(() => void this.#rehearse(order), settled);
  }

  /** The answer stands no more, and none is awaited: something is still to be said. */
  pause(): void {
    this.#drop();
    this.answer = null;
    this.problem = null;
  }

  async #rehearse({ file, dialect, plan }: Omit<ImportOrder, 'rows'>): Promise<void> {
    const request = { id: crypto.randomUUID(), file, handle: null, dialect, plan, rehearse: true };
    const run = startImport(request, (progress) => {
      if (this.#run === run) this.progress = progress;
    });
    this.#run = run;
    const done = await run.done;
    if (this.#run !== run) return;
    this.#run = null;
    this.waiting = false;
    this.progress = null;
    this.answer = done.ok ? done.value : null;
    this.problem = done.ok ? null : done.problem;
  }

  #drop(): void {
    clearTimeout(this.#timer);
    const run = this.#run;
    this.#run = null;
    this.waiting = false;
    this.progress = null;
    void run?.cancel();
  }
}

/** Milliseconds without another change before the file is read for it. */
const settled = 250;
