import type { ImportProgress } from '#lib/domain/import-job.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { ImportRun } from '#lib/workers/import/import.client.ts';

/** What an import would do, tried on the whole file without writing. A newer question replaces the one under way, and
 * the old answer stays on screen, marked as such, until the new one is there. */
export class ImportRehearsal<Outcome> {
  answer = $state.raw<Outcome | null>(null);
  problem = $state.raw<Problem | null>(null);
  progress = $state.raw<ImportProgress | null>(null);
  waiting = $state(false);
  /** The question under way. */
  #asked: string | null = null;
  #run: ImportRun<Outcome> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** How far the one under way has read, 0 to 1, in whole hundredths. */
  get share(): number {
    const { bytesRead = 0, bytesTotal = 0 } = this.progress ?? {};
    return bytesTotal > 0 ? Math.floor((bytesRead / bytesTotal) * 100) / 100 : 0;
  }

  /** Starts soon: answers given one after the other are one question. */
  ask(start: Start<Outcome>): void {
    this.#drop();
    this.waiting = true;
    this.#timer = setTimeout(() => void this.#rehearse(start), settled);
  }

  /** The answer stands no more, and none is awaited: something is still to be said. */
  pause(): void {
    this.#drop();
    this.answer = null;
    this.problem = null;
  }

  async #rehearse(start: Start<Outcome>): Promise<void> {
    const id = crypto.randomUUID();
    this.#asked = id;
    this.#run = start(id, (progress) => {
      if (this.#asked === id) this.progress = progress;
    });
    const done = await this.#run.done;
    if (this.#asked !== id) return;
    this.#settle();
    this.answer = done.ok ? done.value : null;
    this.problem = done.ok ? null : done.problem;
  }

  #drop(): void {
    clearTimeout(this.#timer);
    void this.#run?.cancel();
    this.#settle();
  }

  #settle(): void {
    this.#asked = null;
    this.#run = null;
    this.waiting = false;
    this.progress = null;
  }
}

/** Milliseconds without another change before the file is read for it. */
const settled = 250;

/** Begins the rehearsal of one question. */
type Start<Outcome> = (id: string, tell: (progress: ImportProgress) => void) => ImportRun<Outcome>;
