import { isOfEvents, type EventImportPlan } from '#lib/domain/event-import.ts';
import type { ImportPlan } from '#lib/domain/import-plan.ts';
import { WorkList } from '#lib/ui/job/work-list.svelte.ts';
import { startEventImport, startImport } from '#lib/workers/import/import.client.ts';
import type { ImportOrder } from './import-order.ts';
import { ImportWork, type AnyImportWork } from './import-work.svelte.ts';

/** Imports under way, or just over: of people and of events. */
export const importWorks = new WorkList((order: ImportOrder<ImportPlan | EventImportPlan>): AnyImportWork => {
  const { file, handle, dialect, plan, rows } = order;
  const facts = { file, handle, dialect, rehearse: false };
  if (isOfEvents(plan)) {
    return new ImportWork({ file, handle, dialect, plan, rows }, (id, tell) =>
      startEventImport({ id, ...facts, plan }, tell)
    );
  }
  return new ImportWork({ file, handle, dialect, plan, rows }, (id, tell) => startImport({ id, ...facts, plan }, tell));
});
