import { outboxSchema, type OutboxItem } from '../domain/outbox.ts';
import { success, type Result } from '../domain/result.ts';
import { nextItem } from '../engine/outbox/next-item.ts';
import { after, lease, settle } from '../engine/outbox/settle.ts';
import { readHead } from '../storage/contacts.ts';
import { readDestinations } from '../storage/destinations.ts';
import { settleItem, takeItem, type StandingLane } from '../storage/drain.ts';
import { readItem } from '../storage/outbox.ts';
import { withdraw } from '../storage/withdraw.ts';
import { attempt } from './attempt.ts';
import type { Door } from './door.ts';
import { refusing } from './recheck.ts';

/** Sends what can be sent now, each lane in its order and beside the others, and answers when to come back
 * (milliseconds since 1970); null: nothing waits that a later try could send.
 * @param hopeful when the network was last thought to be there again: what was tried without any answer before is tried
 * at once */
export async function drain(door: Door, hopeful: number, signal?: AbortSignal): Promise<Result<number | null>> {
  const destinations = await readDestinations();
  if (!destinations.ok) return destinations;
  const nexts = await Promise.all(destinations.value.map(({ id }) => new LaneDrain(id, door, hopeful).run(signal)));
  const failed = nexts.find((next) => !next.ok);
  if (failed) return failed;
  const moments = nexts.flatMap((next) => (next.ok && next.value !== null ? [next.value] : []));
  return success(moments.length === 0 ? null : Math.min(...moments));
}

/** Prepared so long ago that the user says whether it still leaves (O11). */
const staleMs = 30 * 24 * 3_600_000;

/** One lane, in the hands of one sender. */
class LaneDrain {
  readonly #id: string;
  readonly #door: Door;
  readonly #hopeful: number;
  /** The item whose people were looked at last, and the contacts that they were looked at in. */
  #checked = '';
  #waitUntil: number | null = null;

  constructor(id: string, door: Door, hopeful: number) {
    this.#id = id;
    this.#door = door;
    this.#hopeful = hopeful;
  }

  async run(signal?: AbortSignal): Promise<Result<number | null>> {
    while (!signal?.aborted) {
      const done = await this.#one();
      if (!done.ok) return done;
      if (!done.value) break;
    }
    return success(this.#waitUntil);
  }

  /** @returns whether there may be more to do at once */
  async #one(): Promise<Result<boolean>> {
    this.#waitUntil = null;
    let next: OutboxItem | null = null;
    const head = await readHead();
    if (!head.ok) return head;
    const taken = await takeItem(this.#id, (lane) => {
      next = this.#next(lane);
      if (!next) return null;
      if (next.state === 'held' || !isAboutPeople(next)) return this.#leased(next);
      if (this.#checked === `${next.id} ${head.value.commit}`) return this.#leased(next);
      // nobody is taken out of what somebody may be sending: it waits again first
      return lane.items.some(({ id, state }) => id === next?.id && state === 'sending') ? next : null;
    });
    if (!taken.ok) return taken;
    // assigned inside the transaction, which the compiler does not see
    const chosen = next as OutboxItem | null;
    if (!taken.value) {
      if (!chosen) return success(false);
      const checked = await this.#recheck(chosen.id);
      this.#checked = `${chosen.id} ${head.value.commit}`;
      return checked.ok ? success(true) : checked;
    }
    const { lane, item, rows } = taken.value;
    if (item.state !== 'sending') return success(true);
    const { outcome, status } = await attempt(lane, item, rows, this.#door);
    const { owner } = this.#door;
    const settled = await settleItem(item.id, owner, (standing) => {
      const counted = outcome.kind === 'accepted' ? outcome : { received: null, invalid: null };
      const { received, invalid } = counted;
      const answer = { at: this.#door.now(), status, received, invalid };
      const made = settle(standing, outcome, answer, this.#door.chance());
      return made && { ...made, remote: outcome.kind === 'accepted' ? outcome.remote : null };
    });
    return settled.ok ? success(true) : settled;
  }

  #next({ destination, items, audiences }: StandingLane): OutboxItem | null {
    const now = this.#door.now();
    const { lane } = destination;
    if (lane.kind !== 'open') return null;
    if (lane.notBefore > now) {
      this.#waitUntil = lane.notBefore;
      return null;
    }
    const standing = items.map((item) => this.#again(item, now));
    const found = nextItem(standing, (audience) => audiences.get(audience), now);
    if (found && 'waitUntil' in found) this.#waitUntil = found.waitUntil;
    if (!found || 'waitUntil' in found) return null;
    const { item } = found;
    const heldFor =
      item.schema !== outboxSchema
        ? 'other-build'
        : now - item.preparedAt > staleMs && item.attempts === 0 && item.heldFor !== 'stale'
          ? 'stale'
          : null;
    const held = heldFor === null || item.isOwed ? null : after(item, 'held');
    return held ? { ...held, heldFor } : item;
  }

  /** An item whose sender was lost is anybody's; one that nobody answered when there was no network is tried at once. */
  #again(item: OutboxItem, now: number): OutboxItem {
    const isLost = this.#door.isAlone ? item.lease?.owner !== this.#door.owner : (item.lease?.until ?? 0) <= now;
    if (item.state === 'sending' && isLost) return after(item, 'expired') ?? item;
    const isUnheard = item.answer !== null && item.answer.status === null && item.answer.at < this.#hopeful;
    return isUnheard ? { ...item, nextAt: 0 } : item;
  }

  #leased = (item: OutboxItem) => (item.state === 'held' ? item : lease(item, this.#door.owner, this.#door.now()));

  /** Consent is looked at once more, at the door (O15). */
  async #recheck(id: string): Promise<Result<void>> {
    const found = await readItem(id);
    if (!found.ok) return found.problem.kind === 'not-found' ? success(undefined) : found;
    const head = await readHead();
    if (!head.ok) return head;
    const { rows, audience } = found.value;
    if (!rows) return success(undefined);
    const out = await refusing(head.value, rows, audience?.consent !== 'anyone');
    if (!out.ok) return out;
    return out.value.size === 0 ? success(undefined) : withdraw(id, out.value, this.#door.now());
  }
}

const isAboutPeople = ({ effect }: OutboxItem) => effect.kind === 'add' || effect.kind === 'replace';
