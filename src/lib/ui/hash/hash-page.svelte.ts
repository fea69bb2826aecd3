import type { ColumnRole } from '#lib/domain/column.ts';
import type { HashPlan } from '#lib/domain/hash-plan.ts';
import { proposeFileName } from '#lib/engine/audience/file-name.ts';
import { extensionOf } from '#lib/engine/audience/options.ts';
import { rememberFile } from '#lib/storage/file-memories.ts';
import { columnName } from '#lib/ui/reading/column-name.ts';
import { Destination } from './destination.svelte.ts';
import { jobs } from './jobs.ts';
import type { Poured } from '#lib/ui/reading/poured.svelte.ts';
import { Rehearsal } from './rehearsal.svelte.ts';
import { Source } from '#lib/ui/reading/source.svelte.ts';
import { thresholdEdits } from './volume/threshold-edits.svelte.ts';
import { blockingMinimum, estimateRows, projectVolume, type Volume } from './volume/volume.ts';

/** What stops the file from being produced. */
export type Obstacle = 'question' | 'gap' | 'volume' | 'reading';

/** The table of `/hash`: one file, one network, what would leave. It outlives the screen, so that coming back to it
 * finds everything as it was. */
class HashPage {
  readonly source = new Source();
  readonly destination = new Destination(() => this.source.columns);
  readonly rehearsal = new Rehearsal();
  #named = $state<string | null>(null);
  #serial = 0;

  readonly extension = $derived(extensionOf(this.destination.settings.options));
  readonly proposedName: string = $derived(
    proposeFileName({
      source: this.source.file?.name ?? '',
      network: this.destination.network.id,
      extension: this.extension,
      today: new Date().toISOString()
    })
  );
  readonly fileName: string = $derived(this.#named ?? this.proposedName);

  readonly volume: Volume | null = $derived.by(() => {
    const { answer } = this.rehearsal;
    const { inspection } = this.source.reading;
    return answer && inspection && this.source.file
      ? projectVolume(answer, inspection.rowCount, this.source.file.size)
      : null;
  });

  readonly obstacle: Obstacle | null = $derived.by(() => {
    if (!this.source.reading.inspection || this.source.reading.waiting) return 'reading';
    if (this.source.doubts.length > 0 || this.source.digests.length > 0) return 'question';
    if (this.destination.gaps.some(({ blocks }) => blocks)) return 'gap';
    return this.volume?.exact && this.volume.rows < this.minimum ? 'volume' : null;
  });

  /** Rows under which the network's file is not offered. */
  readonly minimum: number = $derived(blockingMinimum(this.destination.network, thresholdEdits()));

  /** Reads a file that was poured in; the same pouring is read once. */
  async take(poured: Poured): Promise<void> {
    if (poured.serial === this.#serial) return;
    this.#serial = poured.serial;
    jobs.show(null);
    this.rehearsal.forget();
    this.#named = null;
    await this.source.open(poured.file);
    const memory = this.source.recall?.memory;
    if (poured.serial === this.#serial) this.destination.recall(memory?.network ?? null, memory?.settings);
  }

  /** Corrects what a column holds: the columns of the file are offered again. */
  setRole(column: number, role: ColumnRole): void {
    this.source.setRole(column, role);
    this.destination.forgetPicked();
  }

  /** Tries a plan on the first rows. */
  rehearse(plan: HashPlan): void {
    const { file, reading } = this.source;
    if (!file || !reading.inspection || plan.outputs.length === 0) this.rehearsal.forget();
    else void this.rehearsal.ask(file, reading.inspection.dialect, plan);
  }

  /** The name of the file, as typed; nothing typed goes back to the proposal. */
  rename(typed: string): void {
    const name = typed.trim().replace(/[\\/:*?"<>|]/g, '-');
    this.#named = name === '' ? null : /\.[a-z0-9]+$/i.test(name) ? name : `${name}.${this.extension}`;
  }

  /** Starts the job, and remembers for the next file of this shape what was decided here. */
  produce(): void {
    const { file, reading, columns } = this.source;
    if (!file || !reading.inspection || this.obstacle) return;
    const { plan, wish, network } = this.destination;
    jobs.start({
      file,
      dialect: reading.inspection.dialect,
      plan,
      fileName: this.fileName,
      extension: this.extension,
      summary: {
        columns: plan.outputs.map(({ column, form, digest }) => ({
          name: columnName(columns[column] ?? { name: '', index: column }),
          form,
          digest
        })),
        distinct: plan.distinct
      },
      rows: estimateRows(this.rehearsal.answer, reading.inspection.rowCount, file.size),
      minimum: this.minimum
    });
    void rememberFile({
      shape: reading.inspection.shape,
      columns: columns.map(({ name, role, hashed, dates: order }) => ({ name, role, hashed, dates: order })),
      measures: reading.inspection.measures,
      choice: reading.choice,
      network: network.id,
      settings: wish
    });
  }
}

export const hashPage = new HashPage();
