import type { Inspection } from '#lib/domain/column.ts';
import { builtInFields, type BuiltInField, type Field } from '#lib/domain/field.ts';
import type { ImportOutcome } from '#lib/domain/import-job.ts';
import type { ImportPlan } from '#lib/domain/import-plan.ts';
import { driftBetween, type Drift } from '#lib/engine/column/drift.ts';
import { meaningsOf } from '#lib/engine/import/consent-columns.ts';
import { customField } from '#lib/engine/import/custom-field.ts';
import { gaps, type ImportGap } from '#lib/engine/import/gaps.ts';
import { proposeImport } from '#lib/engine/import/propose.ts';
import { rememberFile } from '#lib/storage/file-memories.ts';
import { workspace } from '#lib/ui/contacts/workspace.svelte.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import type { Poured } from '#lib/ui/reading/poured.svelte.ts';
import { Source } from '#lib/ui/reading/source.svelte.ts';
import { startImport } from '#lib/workers/import/import.client.ts';
import { ImportRehearsal } from './import-rehearsal.svelte.ts';
import { importWorks } from './import-works.ts';
import { targetOf, withColumn, withOwnField } from './plan-edits.ts';

/** What keeps the import from beginning. */
export type Obstacle = 'reading' | 'question' | 'gap' | 'rehearsal' | 'nothing';

/** The table of `/import`: one file, what its columns become, what would change. It outlives the screen, so that coming
 * back to it finds everything as it was. */
class ImportPage {
  readonly source = new Source(true);
  readonly rehearsal = new ImportRehearsal<ImportOutcome>();
  /** The plan as changed by hand, for the reading that it was changed for. */
  #edited = $state.raw<{ readonly of: Inspection; readonly plan: ImportPlan } | null>(null);
  handle: FileSystemFileHandle | null = null;
  #serial = 0;

  /** The file as it is read, with what was remembered of its columns; null while it is not. */
  readonly inspection: Inspection | null = $derived.by(() => {
    const { reading, columns } = this.source;
    return reading.inspection && columns.length === reading.inspection.columns.length
      ? { ...reading.inspection, columns }
      : null;
  });

  readonly proposed: ImportPlan | null = $derived.by(
    () => this.inspection && proposeImport(this.inspection, workspace.fields, this.source.recall, preferences.zone)
  );

  readonly plan: ImportPlan | null = $derived.by(() =>
    this.#edited && this.#edited.of === this.source.reading.inspection ? this.#edited.plan : this.proposed
  );

  /** Fields that a column may become: built in, of the workspace, and those that this import creates. */
  readonly fields: readonly Field[] = $derived.by(() => {
    const own = [...workspace.fields, ...(this.plan?.createdFields ?? [])].filter(({ id }) => !(id in builtInFields));
    return [...builtIn, ...new Map(own.map((field) => [field.id, field])).values()];
  });

  readonly gaps: readonly ImportGap[] = $derived.by(() =>
    this.plan && this.inspection ? gaps(this.plan, this.inspection.columns, workspace.fields) : []
  );

  /** What changed since the last file of this shape. */
  readonly drifts: readonly Drift[] = $derived.by(() => {
    const { recall, reading } = this.source;
    if (!recall || !reading.inspection) return [];
    return driftBetween(recall.memory, reading.inspection);
  });

  /** How many people the import would create or change; null as long as it is not known. */
  readonly people: number | null = $derived.by(() => {
    const { answer } = this.rehearsal;
    return answer && answer.counts.created + answer.counts.updated;
  });

  readonly obstacle: Obstacle | null = $derived.by(() => {
    if (!this.plan || this.source.reading.waiting) return 'reading';
    if (this.source.doubts.length > 0) return 'question';
    if (this.gaps.length > 0) return 'gap';
    if (this.rehearsal.waiting) return 'rehearsal';
    return this.people === 0 ? 'nothing' : null;
  });

  /** Reads a file that was poured in; the same pouring is read once. */
  async take(poured: Poured): Promise<void> {
    if (poured.serial === this.#serial) return;
    this.#serial = poured.serial;
    this.handle = poured.handle;
    this.#edited = null;
    importWorks.show(null);
    this.rehearsal.pause();
    await this.source.open(poured.file);
  }

  /** Changes what was proposed. */
  change(edit: (plan: ImportPlan) => ImportPlan): void {
    const { inspection } = this.source.reading;
    if (this.plan && inspection) this.#edited = { of: inspection, plan: edit(this.plan) };
  }

  /** A column becomes something else.
   * @param key a choice of `targetOf`, or `own` for a field that the import creates under that name */
  become(index: number, key: string, name: string): void {
    const look = this.inspection?.looks[index];
    const target = targetOf(key);
    this.change((plan) => {
      if (key === 'own') {
        const known = [...workspace.fields, ...plan.createdFields];
        return withOwnField(plan, index, customField(name, look?.type ?? 'text', known), workspace.fields);
      }
      if (!target) return plan;
      const meanings = meaningsOf(look?.words ?? [], false);
      return withColumn(plan, index, { target: target.kind === 'consent' ? { ...target, meanings } : target });
    });
  }

  /** Tries the plan on the whole file, once all is said. */
  rehearse(): void {
    const { source, plan } = this;
    const { file, reading } = source;
    if (!file || !plan || !reading.inspection || source.doubts.length > 0 || this.gaps.length > 0)
      this.rehearsal.pause();
    else {
      const { dialect } = reading.inspection;
      this.rehearsal.ask((id, tell) => startImport({ id, file, handle: null, dialect, plan, rehearse: true }, tell));
    }
  }

  /** Begins the import, and remembers for the next file of this shape what was decided here. */
  begin(): void {
    const { plan, inspection } = this;
    const { file, reading } = this.source;
    if (!file || !plan || !inspection || this.obstacle) return;
    const rows = this.rehearsal.answer?.counts.read ?? inspection.rowCount.value;
    importWorks.start({ file, handle: this.handle, dialect: inspection.dialect, plan, rows });
    void this.#remember(plan, inspection, reading.choice);
  }

  #remember(plan: ImportPlan, inspection: Inspection, choice: Source['reading']['choice']): Promise<unknown> {
    const { columns, createdFields, identity, existing, createUnknown, homeCountry } = plan;
    const events = this.source.recall?.exact ? this.source.recall.memory.events : null;
    return rememberFile({
      shape: inspection.shape,
      columns: inspection.columns.map(({ name, role, hashed, dates }) => ({ name, role, hashed, dates })),
      measures: inspection.measures,
      choice,
      events: events ? { ...events, isLast: false } : null,
      mapping: { columns, createdFields, identity, existing, createUnknown, homeCountry }
    });
  }
}

export const importPage = new ImportPage();

const builtIn: readonly Field[] = (Object.keys(builtInFields) as BuiltInField[]).map((id) => ({
  id,
  type: builtInFields[id],
  name: null
}));
