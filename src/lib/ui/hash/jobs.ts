import { WorkList } from '#lib/ui/job/work-list.svelte.ts';
import type { HashOrder } from './hash-order.ts';
import { Job } from './job.svelte.ts';

/** Files being produced, or just produced. */
export const jobs = new WorkList((order: HashOrder) => new Job(order));
