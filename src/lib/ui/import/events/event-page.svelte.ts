import type { Inspection } from '#lib/domain/column.ts';
import type { EventImportOutcome, EventImportPlan } from '#lib/domain/event-import.ts';
import { eventGaps, type EventGap } from '#lib/engine/events/event-gaps.ts';
import { eventTypesOf, type NamedEventType } from '#lib/engine/events/event-types.ts';
import { looksLikeEvents } from '#lib/engine/events/looks-like-events.ts';
import { proposeEvents } from '#lib/engine/events/propose-events.ts';
import { rememberFile } from '#lib/storage/file-memories.ts';
import { workspace } from '#lib/ui/contacts/workspace.svelte.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import { startEventImport } from '#lib/workers/import/import.client.ts';
import { importPage, type Obstacle } from '../import-page.svelte.ts';
import { ImportRehearsal } from '../import-rehearsal.svelte.ts';
import { importWorks } from '../import-works.ts';

/** The table of `/import` for a file of events: the file is that of `importPage`. */
class EventPage {
  readonly rehearsal = new ImportRehearsal<EventImportOutcome>();
  /** What the file holds, as the user said, for the file of which they said it. */
  #said = $state.raw<{ readonly of: File | null; readonly isEvents: boolean } | null>(null);
  #edited = $state.raw<{ readonly of: Inspection; readonly plan: EventImportPlan } | null>(null);

  /** The types of the workspace. */
  readonly types: readonly NamedEventType[] = $derived.by(() => eventTypesOf(workspace.head?.eventTypes ?? []));

  /** The file is taken for one of events. */
  readonly isChosen: boolean = $derived.by(() => {
    const { inspection, source } = importPage;
    if (this.#said && this.#said.of === source.file) return this.#said.isEvents;
    return inspection !== null && looksLikeEvents(inspection, source.file?.name ?? '', this.types, source.recall);
  });

  readonly proposed: EventImportPlan | null = $derived.by(() => {
    const { inspection, source } = importPage;
    const name = source.file?.name ?? '';
    return inspection && proposeEvents(inspection, name, this.types, source.recall, preferences.zone);
  });

  readonly plan: EventImportPlan | null = $derived.by(() =>
    this.#edited && this.#edited.of === importPage.source.reading.inspection ? this.#edited.plan : this.proposed
  );

  readonly gaps: readonly EventGap[] = $derived.by(() => {
    const { inspection } = importPage;
    return this.plan && inspection ? eventGaps(this.plan, inspection.columns, inspection.looks, this.types) : [];
  });

  /** How many events the import would add; null as long as it is not known. */
  readonly events: number | null = $derived.by(() => this.rehearsal.answer && this.rehearsal.answer.counts.created);

  readonly obstacle: Obstacle | null = $derived.by(() => {
    if (!this.plan || importPage.source.reading.waiting) return 'reading';
    if (importPage.source.doubts.length > 0) return 'question';
    if (this.gaps.length > 0) return 'gap';
    if (this.rehearsal.waiting) return 'rehearsal';
    return this.events === 0 ? 'nothing' : null;
  });

  /** The user says what the file holds. */
  choose(isEvents: boolean): void {
    this.#said = { of: importPage.source.file, isEvents };
  }

  /** Changes what was proposed. */
  change(edit: (plan: EventImportPlan) => EventImportPlan): void {
    const { inspection } = importPage.source.reading;
    if (this.plan && inspection) this.#edited = { of: inspection, plan: edit(this.plan) };
  }

  /** Tries the plan on the whole file, once all is said. */
  rehearse(): void {
    const { source } = importPage;
    const { plan } = this;
    const { file, reading } = source;
    if (!file || !plan || !reading.inspection || source.doubts.length > 0 || this.gaps.length > 0) {
      this.rehearsal.pause();
      return;
    }
    const { dialect } = reading.inspection;
    this.rehearsal.ask((id, tell) => startEventImport({ id, file, handle: null, dialect, plan, rehearse: true }, tell));
  }

  /** Begins the import, and remembers for the next file of this shape what was decided here. */
  begin(): void {
    const { plan } = this;
    const { inspection, source, handle } = importPage;
    if (!source.file || !plan || !inspection || this.obstacle) return;
    const rows = this.rehearsal.answer?.counts.read ?? inspection.rowCount.value;
    importWorks.start({ file: source.file, handle, dialect: inspection.dialect, plan, rows });
    const { identity, type, time, attributes, createdTypes, unknown, homeCountry, source: origin } = plan;
    const events = { identity, type, time, attributes, createdTypes, unknown, homeCountry, source: origin };
    void rememberFile({
      shape: inspection.shape,
      columns: inspection.columns.map(({ name, role, hashed, dates }) => ({ name, role, hashed, dates })),
      measures: inspection.measures,
      choice: source.reading.choice,
      events: { ...events, isLast: true }
    });
  }
}

export const eventPage = new EventPage();
