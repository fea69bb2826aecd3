import type { Audience } from '#lib/domain/audience.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { Result } from '#lib/domain/result.ts';
import { changeAudience } from '#lib/storage/audiences.ts';
import type { Rehearsal } from '#lib/workers/audience/audience.client.ts';
import { count } from '../format.svelte.ts';
import { toast } from '../kit/toast.svelte.ts';
import { say } from '../words/say.svelte.ts';
import { audienceWork, mostPeople } from './audiences.svelte.ts';

/** One audience that is looked at: who would be sent now, and what is done to it. */
export class AudienceView {
  rehearsal = $state.raw<Rehearsal | null>(null);
  counting = $state(false);
  queuing = $state(false);
  problem = $state.raw<Problem | null>(null);
  #asked: AbortController | null = null;

  /** Counts again; a newer question ends the one before. */
  async rehearse(audience: Audience): Promise<void> {
    this.#asked?.abort();
    const mine = new AbortController();
    this.#asked = mine;
    this.counting = true;
    const done = await audienceWork.rehearse(audience, mine.signal);
    if (this.#asked !== mine) return;
    this.counting = false;
    this.#take(done, (rehearsal) => (this.rehearsal = rehearsal));
  }

  stop(): void {
    this.#asked?.abort();
    this.#asked = null;
  }

  async change(audience: Audience, changes: Parameters<typeof changeAudience>[1]): Promise<void> {
    this.#take(await changeAudience(audience.id, changes), () => undefined);
  }

  /** Queues the difference, or everybody. */
  async queue({ id }: Audience, whom: 'changes' | 'everybody'): Promise<void> {
    this.queuing = true;
    const work = whom === 'changes' ? audienceWork.compare : audienceWork.replace;
    const done = await work(id, mostPeople);
    this.queuing = false;
    const words = say().audience.rehearsal;
    this.#take(done, ({ added, removed, people }) => {
      const all = whom === 'everybody' ? people : added;
      toast.show({ text: all + removed === 0 ? words.nothing : words.queued(count(all), count(removed)) });
    });
  }

  #take<T>(result: Result<T>, use: (value: T) => void): void {
    this.problem = result.ok || result.problem.kind === 'cancelled' ? null : result.problem;
    if (result.ok) use(result.value);
  }
}
