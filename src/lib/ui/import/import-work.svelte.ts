import { isOfEvents, type EventImportOutcome, type EventImportPlan } from '#lib/domain/event-import.ts';
import type { ImportOutcome, ImportProgress } from '#lib/domain/import-job.ts';
import type { ImportPlan } from '#lib/domain/import-plan.ts';
import { dropSpooled } from '#lib/storage/spool.ts';
import { Work } from '#lib/ui/job/work.svelte.ts';
import type { ImportRun } from '#lib/workers/import/import.client.ts';
import type { ImportOrder } from './import-order.ts';

/** One import under way, or over. */
export class ImportWork<
  Plan = ImportPlan,
  Outcome extends Pick<ImportOutcome, 'commit' | 'refusedFile'> = ImportOutcome
> extends Work<ImportOrder<Plan>, ImportProgress, Outcome> {
  /** Once it was undone: how many values were changed since and stay. */
  undone = $state.raw<{ readonly kept: number } | null>(null);
  readonly settled: Promise<void>;
  readonly #run: ImportRun<Outcome>;

  constructor(
    order: ImportOrder<Plan>,
    start: (id: string, tell: (progress: ImportProgress) => void) => ImportRun<Outcome>
  ) {
    super(order);
    this.#run = start(this.id, (progress) => (this.progress = progress));
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

  /** What it changed stays, the file of rows that it refused goes. */
  override async letGo(): Promise<void> {
    if (this.outcome?.refusedFile) await dropSpooled(this.outcome.refusedFile.spool);
  }

  async #follow(): Promise<void> {
    const done = await this.#run.done;
    if (done.ok) this.finish(done.value, 'done');
    else this.fail(done.problem);
  }
}

/** One of a file of events. */
export type EventWork = ImportWork<EventImportPlan, EventImportOutcome>;
export type AnyImportWork = ImportWork | EventWork;

export const isEventWork = (work: AnyImportWork): work is EventWork => isOfEvents(work.order.plan);
