import { WorkList } from '#lib/ui/job/work-list.svelte.ts';
import type { ImportOrder } from './import-order.ts';
import { ImportWork } from './import-work.svelte.ts';

/** Imports under way, or just over. */
export const importWorks = new WorkList((order: ImportOrder) => new ImportWork(order));
