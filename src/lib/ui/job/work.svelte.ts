import type { Problem } from '#lib/domain/problem.ts';
import type { JobCounters } from './job-figures.ts';

/** `short`: finished, and under the minimum of the network, so there is no file. */
export type WorkState = 'running' | 'done' | 'short' | 'failed' | 'cancelled';

/** A job that reads a file, under way or over. It goes on whatever screen is shown. */
export abstract class Work<
  Order extends { readonly file: File } = { readonly file: File },
  Progress extends JobCounters = JobCounters,
  Outcome = unknown
> {
  readonly id = crypto.randomUUID();
  /** What was decided: it does not change once the work runs. */
  readonly order: Order;
  state = $state<WorkState>('running');
  // replaced as a whole, several times a second
  progress = $state.raw<Progress | null>(null);
  outcome = $state.raw<Outcome | null>(null);
  problem = $state.raw<Problem | null>(null);
  /** Milliseconds since 1970; null when it has made nothing. */
  finishedAt = $state<number | null>(null);
  /** Settles when nothing more will happen to it. */
  abstract readonly settled: Promise<void>;

  constructor(order: Order) {
    this.order = order;
  }

  abstract cancel(): Promise<void>;

  /** Takes off the device what only its screen had a use for. */
  async letGo(): Promise<void> {}

  protected finish(outcome: Outcome, state: 'done' | 'short'): void {
    this.outcome = outcome;
    this.finishedAt = Date.now();
    this.state = state;
  }

  protected fail(problem: Problem): void {
    const isCancelled = problem.kind === 'cancelled';
    this.problem = isCancelled ? null : problem;
    this.state = isCancelled ? 'cancelled' : 'failed';
  }
}
