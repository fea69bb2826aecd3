import type { Dialect } from '#lib/domain/dialect.ts';
import type { HashRehearsal } from '#lib/domain/hash-job.ts';
import type { HashPlan } from '#lib/domain/hash-plan.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { rehearseHash } from '#lib/workers/hash/hash.client.ts';

/** What would leave, tried on the first rows. A newer question replaces the one under way, and the old answer
 * stays on screen, marked as such, until the new one is there. */
export class Rehearsal {
  answer = $state.raw<HashRehearsal | null>(null);
  problem = $state.raw<Problem | null>(null);
  waiting = $state(false);
  #asked: AbortController | null = null;

  async ask(file: Blob, dialect: Dialect, plan: HashPlan): Promise<void> {
    this.#asked?.abort();
    const question = new AbortController();
    this.#asked = question;
    this.waiting = true;
    const result = await rehearseHash({ file, dialect, plan }, question.signal);
    if (this.#asked !== question) return;
    this.waiting = false;
    this.answer = result.ok ? result.value : null;
    this.problem = result.ok ? null : result.problem;
  }

  forget(): void {
    this.#asked?.abort();
    this.#asked = null;
    this.answer = null;
    this.problem = null;
    this.waiting = false;
  }
}
