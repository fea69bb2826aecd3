import { dropSpooled } from '#lib/storage/spool.ts';
import { holdThePage } from '#lib/ui/job/hold-page.ts';
import type { ImportOrder } from './import-order.ts';
import { ImportWork } from './import-work.svelte.ts';

// Imports belong to the app, not to the page that started them: one may look elsewhere while they run.

let all = $state.raw<readonly ImportWork[]>([]);
let shown = $state.raw<ImportWork | null>(null);

export const importWorks = {
  /** The one that `/import` shows; null: the file on the table and its settings. */
  get shown(): ImportWork | null {
    return shown;
  },
  /** Those to name beside it. */
  get others(): readonly ImportWork[] {
    return all.filter((work) => work !== shown && work.state !== 'cancelled');
  },
  get running(): boolean {
    return all.some(({ state }) => state === 'running');
  }
};

/** Starts an import and shows it. */
export function startWork(order: ImportOrder): ImportWork {
  const work = new ImportWork(order);
  all = [work, ...all];
  shown = work;
  void holdThePage(work.settled);
  return work;
}

export function showWork(work: ImportWork | null): void {
  shown = work;
}

/** Takes an import that no longer runs off the screen; what it changed stays, the rows that it refused go. */
export function putAwayWork(work: ImportWork): void {
  if (work.state === 'running') return;
  const refused = work.outcome?.refusedFile;
  // what the device does not give back now is swept at the next start
  if (refused) void dropSpooled(refused.spool).catch(() => undefined);
  all = all.filter((other) => other !== work);
  if (shown === work) shown = null;
}
