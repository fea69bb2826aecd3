import type { Problem } from '#lib/domain/problem.ts';
import { asideName, openSpooled } from '#lib/storage/spool.ts';
import { saveFile, saveWay } from '#lib/ui/save-file.ts';
import type { Job } from '../job.svelte.ts';

/** The three files that a finished job can hand over. */
export class DoneFile {
  busy = $state<'file' | 'manifest' | 'aside' | null>(null);
  problem = $state.raw<Problem | null>(null);
  /** Name of the last one handed over. */
  saved = $state<string | null>(null);
  readonly #job: Job;

  constructor(job: Job) {
    this.#job = job;
  }

  async save(): Promise<void> {
    const job = this.#job;
    const { outcome, order } = job;
    if (!outcome) return;
    if (await this.#hand('file', order.fileName, () => openSpooled(outcome.spool))) job.saves += 1;
  }

  async saveManifest(): Promise<void> {
    const { production, order } = this.#job;
    if (!production) return;
    const text = new Blob([production.manifest], { type: 'application/json' });
    await this.#hand('manifest', `${stem(order.fileName)}.manifest.json`, () => Promise.resolve(text));
  }

  /** @param suffix how the file of set-aside rows is called, in the language of the user */
  async saveAside(suffix: string): Promise<void> {
    const { outcome, order } = this.#job;
    if (!outcome) return;
    await this.#hand('aside', `${stem(order.fileName)}_${suffix}.csv`, () => openSpooled(asideName(outcome.spool)));
  }

  async #hand(what: 'file' | 'manifest' | 'aside', name: string, open: () => Promise<Blob>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = what;
    this.problem = null;
    const result = await saveFile(name, open, what === 'file' ? saveWay() : 'download');
    this.busy = null;
    this.problem = result.ok ? null : result.problem;
    const done = result.ok && result.value === 'saved';
    if (done) this.saved = name;
    return done;
  }
}

const stem = (fileName: string) => fileName.replace(/\.[^.]*$/, '');
