import type { Inspection } from '#lib/domain/column.ts';
import type { EventImportOutcome, EventImportPlan } from '#lib/domain/event-import.ts';
import type { ImportProgress } from '#lib/domain/import-job.ts';
import { eventGaps, type EventGap } from '#lib/engine/events/event-gaps.ts';
import { eventTypesOf, type NamedEventType } from '#lib/engine/events/event-types.ts';
import { looksLikeEvents } from '#lib/engine/events/looks-like-events.ts';
import { proposeEvents } from '#lib/engine/events/propose-events.ts';
import { workspace } from '#lib/ui/contacts/workspace.svelte.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import { startEventImport, type EventImportRequest } from '#lib/workers/import/import.client.ts';
import { importFile } from '../import-file.svelte.ts';
import { ReadyImport } from '../ready/ready-import.svelte.ts';

/** A file of events, one a row. */
class EventImport extends ReadyImport<EventImportPlan, EventImportOutcome, EventGap> {
  /** What the file holds, as the user said, for the file of which they said it. */
  #said = $state.raw<{ readonly of: File | null; readonly isEvents: boolean } | null>(null);

  /** The types of the workspace. */
  readonly types: readonly NamedEventType[] = $derived.by(() => eventTypesOf(workspace.head?.eventTypes ?? []));

  /** The file is taken for one of events. */
  readonly isChosen: boolean = $derived.by(() => {
    const { inspection, source } = importFile;
    if (this.#said && this.#said.of === source.file) return this.#said.isEvents;
    return inspection !== null && looksLikeEvents(inspection, source.file?.name ?? '', this.types, source.recall);
  });

  /** The user says what the file holds. */
  choose(isEvents: boolean): void {
    this.#said = { of: importFile.source.file, isEvents };
  }

  protected propose(inspection: Inspection) {
    const { file, recall } = importFile.source;
    return proposeEvents(inspection, file?.name ?? '', this.types, recall, preferences.zone);
  }

  protected gapsOf(plan: EventImportPlan, { columns, looks }: Inspection) {
    return eventGaps(plan, columns, looks, this.types);
  }

  protected broughtBy({ counts }: EventImportOutcome) {
    return counts.created;
  }

  protected override isInVain({ types }: EventImportOutcome) {
    return types.length === 0;
  }

  protected start(order: EventImportRequest, tell: (progress: ImportProgress) => void) {
    return startEventImport(order, tell);
  }

  protected memoryOf(plan: EventImportPlan) {
    const { identity, type, time, attributes, createdTypes, unknown, homeCountry, source } = plan;
    const events = { identity, type, time, attributes, createdTypes, unknown, homeCountry, source, isLast: true };
    return { events };
  }
}

export const eventImport = new EventImport();
