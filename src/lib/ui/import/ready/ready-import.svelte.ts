import type { Inspection } from '#lib/domain/column.ts';
import type { EventImportCounts, ImportCounts } from '#lib/domain/commit.ts';
import type { EventImportPlan } from '#lib/domain/event-import.ts';
import type { FileMemory } from '#lib/domain/file-memory.ts';
import type { ImportOutcome, ImportProgress } from '#lib/domain/import-job.ts';
import type { ImportColumn, ImportPlan } from '#lib/domain/import-plan.ts';
import { rememberFile } from '#lib/storage/file-memories.ts';
import type { ImportRequest, ImportRun } from '#lib/workers/import/import.client.ts';
import { importFile } from '../import-file.svelte.ts';
import { importWorks } from '../import-works.ts';
import { ImportRehearsal } from './import-rehearsal.svelte.ts';

export type AnyPlan = ImportPlan | EventImportPlan;

/** What an import of either kind says that it would do. */
export type AnyOutcome = Pick<ImportOutcome, 'refusedCells' | 'reasons' | 'leftOut' | 'elapsed'> & {
  readonly counts: ImportCounts | EventImportCounts;
};

/** A question that is still open, of one column where it names one. */
export interface AnyGap {
  readonly about: string;
  readonly column?: number;
}

/** How dates or numbers of a column are written. */
export type ColumnForm = Partial<Pick<ImportColumn, 'dates' | 'decimal'>>;

/** What is decided about the file on the table before it is imported: a plan is proposed, changed by hand, and tried on
 * the whole file. What differs between a file of people and one of events is in the protected members. */
export abstract class ReadyImport<Plan extends AnyPlan, Outcome extends AnyOutcome, Gap extends AnyGap> {
  readonly rehearsal = new ImportRehearsal<Outcome>();
  /** The plan as changed by hand, for the reading that it was changed for. */
  #edited = $state.raw<{ readonly of: Inspection; readonly plan: Plan } | null>(null);

  readonly proposed: Plan | null = $derived.by(() => importFile.inspection && this.propose(importFile.inspection));

  readonly plan: Plan | null = $derived.by(() =>
    this.#edited && this.#edited.of === importFile.source.reading.inspection ? this.#edited.plan : this.proposed
  );

  /** What has still to be said; empty: it can run. */
  readonly gaps: readonly Gap[] = $derived.by(() =>
    this.plan && importFile.inspection ? this.gapsOf(this.plan, importFile.inspection) : []
  );

  /** How many people or events the import would bring or change; null as long as it is not known. */
  readonly brings: number | null = $derived.by(() => this.rehearsal.answer && this.broughtBy(this.rehearsal.answer));

  readonly obstacle: Obstacle | null = $derived.by(() => {
    if (!this.plan || importFile.source.reading.waiting) return 'reading';
    if (importFile.source.doubts.length > 0) return 'question';
    if (this.gaps.length > 0) return 'gap';
    if (this.rehearsal.waiting) return 'rehearsal';
    const { answer } = this.rehearsal;
    return answer && this.isInVain(answer) ? 'nothing' : null;
  });

  /** Changes what was proposed. */
  change(edit: (plan: Plan) => Plan): void {
    const { inspection } = importFile.source.reading;
    if (this.plan && inspection) this.#edited = { of: inspection, plan: edit(this.plan) };
  }

  /** Tries the plan on the whole file, once all is said. */
  rehearse(): void {
    const { plan } = this;
    const { file, reading, doubts } = importFile.source;
    if (!file || !plan || !reading.inspection || doubts.length > 0 || this.gaps.length > 0) {
      this.rehearsal.pause();
      return;
    }
    const { dialect } = reading.inspection;
    this.rehearsal.ask((id, tell) => this.start({ id, file, handle: null, dialect, plan, rehearse: true }, tell));
  }

  /** Begins the import, and remembers for the next file of this shape what was decided here. */
  begin(): void {
    const { plan } = this;
    const { inspection, source, handle } = importFile;
    if (!source.file || !plan || !inspection || this.obstacle) return;
    const rows = this.rehearsal.answer?.counts.read ?? inspection.rowCount.value;
    importWorks.start({ file: source.file, handle, dialect: inspection.dialect, plan, rows });
    void rememberFile({
      shape: inspection.shape,
      columns: inspection.columns.map(({ name, role, hashed, dates }) => ({ name, role, hashed, dates })),
      measures: inspection.measures,
      choice: source.reading.choice,
      ...this.memoryOf(plan)
    });
  }

  /** It would change nothing. */
  protected isInVain(outcome: Outcome): boolean {
    return this.broughtBy(outcome) === 0;
  }

  protected abstract propose(inspection: Inspection): Plan;
  protected abstract gapsOf(plan: Plan, inspection: Inspection): readonly Gap[];
  protected abstract broughtBy(outcome: Outcome): number;
  protected abstract start(order: Order<Plan>, tell: (progress: ImportProgress) => void): ImportRun<Outcome>;
  protected abstract memoryOf(plan: Plan): Pick<FileMemory, 'mapping' | 'events'> | Pick<FileMemory, 'events'>;
}

/** Of either kind, as far as a plan is not looked into. */
export type AnyReadyImport = Pick<
  ReadyImport<AnyPlan, AnyOutcome, AnyGap>,
  'rehearsal' | 'brings' | 'obstacle' | 'rehearse' | 'begin'
>;

type Order<Plan> = Omit<ImportRequest, 'plan'> & { readonly plan: Plan };

/** What keeps the import from beginning. */
type Obstacle = 'reading' | 'question' | 'gap' | 'rehearsal' | 'nothing';
