import type { Audience } from '#lib/domain/audience.ts';
import type { Destination } from '#lib/domain/destination.ts';
import type { OutboxItem, OutboxState } from '#lib/domain/outbox.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { Result } from '#lib/domain/result.ts';
import { watchAudiences } from '#lib/storage/audiences.ts';
import { changeLane, changeToken, watchDestinations } from '#lib/storage/destinations.ts';
import { changeItems, noRequests, watchLane, watchLaneCounts, type LaneCounts } from '#lib/storage/outbox.ts';
import { Live } from '../live.svelte.ts';

const destinations = new Live<readonly Destination[] | null>(watchDestinations, null);
const audiences = new Live<readonly Audience[]>(watchAudiences, []);
const counts = new Live<readonly LaneCounts[]>(watchLaneCounts, []);

/** What leaves, and how it stands, followed through every change. */
export const outbox = {
  /** Null until they are known; those that go by file have no lane. */
  get lanes(): readonly Destination[] | null {
    return destinations.current?.filter(({ route }) => route !== 'file') ?? null;
  },
  countsOf(lane: string): Readonly<Record<OutboxState, number>> {
    return counts.current.find(({ destination }) => destination === lane)?.counts ?? noRequests;
  },
  audience(id: string | null): Audience | undefined {
    return audiences.current.find((audience) => audience.id === id);
  },
  /** What waits to leave, in all lanes. */
  get waiting(): number {
    return counts.current.reduce((sum, { counts: of }) => sum + of.waiting + of.sending, 0);
  },
  /** What waits for the user. */
  get toReview(): number {
    const held = counts.current.reduce((sum, { counts: of }) => sum + of.refused + of.held, 0);
    return held + (destinations.current ?? []).filter(({ lane }) => lane.kind === 'blocked').length;
  }
};

/** The lane that is looked at: what left of it last, then what waits, in order. */
export class LaneView {
  readonly #items: Live<readonly OutboxItem[] | null>;

  constructor(id: string) {
    this.#items = new Live<readonly OutboxItem[] | null>(() => watchLane(id), null);
  }
  get items(): readonly OutboxItem[] | null {
    return this.#items.current;
  }
}

/** What a user does to lanes and requests; each answers what went wrong, or null. */
export const gestures = {
  pause: (id: string) => problemOf(changeLane(id, { kind: 'paused', at: Date.now() })),
  resume: (id: string) => problemOf(changeLane(id, { kind: 'open', notBefore: 0 })),
  token: (id: string, token: string) => problemOf(changeToken(id, token)),
  /** Tries at once what waits for its time. */
  async tryNow(lane: string, items: readonly OutboxItem[]): Promise<Problem | null> {
    const late = items.filter(({ state }) => state === 'waiting').map(({ id }) => id);
    const released = await problemOf(changeItems(late, 'released'));
    return released ?? gestures.resume(lane);
  },
  release: (id: string) => problemOf(changeItems([id], 'released')),
  hold: (id: string) => problemOf(changeItems([id], 'held')),
  take: (id: string) => problemOf(changeItems([id], 'cancelled'))
};

async function problemOf(doing: Promise<Result<unknown>>): Promise<Problem | null> {
  const done = await doing;
  return done.ok ? null : done.problem;
}
