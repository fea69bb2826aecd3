import { holdThePage } from '#lib/ui/job/hold-page.ts';
import type { HashOrder } from './hash-order.ts';
import { Job } from './job.svelte.ts';

// Jobs belong to the app, not to the page that started them: one may look elsewhere while they run.

let all = $state.raw<readonly Job[]>([]);
/** The files produced earlier are in their own room. */
const endedNamed = 3;

let shown = $state.raw<Job | null>(null);

export const jobs = {
  /** Newest first. */
  get all(): readonly Job[] {
    return all;
  },
  get running(): readonly Job[] {
    return all.filter(({ state }) => state === 'running');
  },
  /** The job that `/hash` shows; null: the file on the table and its settings. */
  get shown(): Job | null {
    return shown;
  },
  /** Those to name beside the one that is shown: running, or ended while one looked elsewhere. */
  get others(): readonly Job[] {
    const others = all.filter((job) => job !== shown && job.state !== 'cancelled');
    const over = others.filter(({ state }) => state !== 'running').slice(0, endedNamed);
    return others.filter((job) => job.state === 'running' || over.includes(job));
  }
};

/** Starts a job and shows it. */
export function startJob(order: HashOrder): Job {
  const job = new Job(order);
  all = [job, ...all];
  shown = job;
  void holdThePage(job.settled);
  return job;
}

export function showJob(job: Job | null): void {
  shown = job;
}

/** Takes a job that no longer runs off the screen; its file stays on this device. */
export function putAway(job: Job): void {
  if (job.state === 'running') return;
  all = all.filter((other) => other !== job);
  if (shown === job) shown = null;
}
