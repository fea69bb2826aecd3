import { Dexie } from 'dexie';
import type { Audience } from '../domain/audience.ts';
import type { Destination, Lane } from '../domain/destination.ts';
import type { OutboxItem, OutboxRows } from '../domain/outbox.ts';
import type { Result } from '../domain/result.ts';
import { database } from './database.ts';
import { blanked } from './rows-of-people.ts';
import { peopleToSend } from './withdraw.ts';
import { write } from './write.ts';

/** What the sender sees of a lane at once: enough to know what is next, and no more than it costs to read. */
const window = 100;

/** A lane as it stands: what waits or is being sent, in order. */
export interface StandingLane {
  readonly destination: Destination;
  readonly items: readonly OutboxItem[];
  readonly audiences: ReadonlyMap<string, Audience>;
}

/** Reads a lane and takes one of its items, in one transaction, so that no two senders take the same.
 * @param choose answers the item as it is to be kept, or null to take none */
export function takeItem(
  id: string,
  choose: (lane: StandingLane) => OutboxItem | null
): Promise<
  Result<{ readonly lane: StandingLane; readonly item: OutboxItem; readonly rows: OutboxRows | null } | null>
> {
  return write([database.destinations, database.audiences, database.outbox, database.outboxRows], async () => {
    const destination = await database.destinations.get(id);
    if (!destination) return null;
    const inState = (state: 'waiting' | 'sending') =>
      database.outbox
        .where('[destination+state+order]')
        .between([id, state, Dexie.minKey], [id, state, Dexie.maxKey])
        .limit(window)
        .toArray();
    const items = [...(await inState('sending')), ...(await inState('waiting'))].sort((a, b) => a.order - b.order);
    const known = await database.audiences.where('destination').equals(id).toArray();
    const lane = { destination, items, audiences: new Map(known.map((audience) => [audience.id, audience])) };
    const item = choose(lane);
    if (!item) return null;
    await database.outbox.put(item);
    const rows = await database.outboxRows.get(item.id);
    if (!rows || item.state !== 'sending') return { lane, item, rows: rows ?? null };
    const left = await peopleToSend(item, rows);
    return left && { lane, item, rows: left };
  });
}

/** What became of an item in a sender's hands. */
export interface Settled {
  readonly item: OutboxItem;
  /** The lane, if it is still open. */
  readonly lane: Lane | null;
  /** What the network calls what it made. */
  readonly remote: string | null;
}

/** Keeps what became of an item, in one transaction with all that follows from it: only then is it true. Answers false,
 * with nothing kept, when the lease was lost meanwhile.
 * @param settle answers null when the item as it stands cannot come to that */
export function settleItem(
  id: string,
  owner: string,
  settle: (item: OutboxItem) => Settled | null
): Promise<Result<boolean>> {
  return write([database.destinations, database.audiences, database.outbox, database.outboxRows], async () => {
    const standing = await database.outbox.get(id);
    if (!standing || standing.lease?.owner !== owner) return false;
    const settled = settle(standing);
    if (!settled) return false;
    const { item, lane, remote } = settled;
    await database.outbox.put(item);
    if (item.effect.kind === 'replace' && item.effect.part === 1 && item.state === 'sent') await followSession(item);
    if (remote !== null && item.audience !== null) await database.audiences.update(item.audience, { remote });
    if (item.isOwed && item.state === 'sent') await forgetRows(item.id);
    if (lane) await changeOpenLane(item.destination, lane);
    return true;
  });
}

/** The other parts belong to the session that the first one opened. */
async function followSession({ audience, effect }: OutboxItem): Promise<void> {
  if (effect.kind !== 'replace') return;
  const { session } = effect;
  await database.outbox
    .where('[audience+order]')
    .between([audience, Dexie.minKey], [audience, Dexie.maxKey])
    .filter((one) => one.effect.kind === 'replace' && one.effect.part > 1 && one.state !== 'sent')
    .modify((one) => {
      (one as { effect: object }).effect = { ...one.effect, session };
    });
}

// of somebody who was erased, the removal was all that was left
async function forgetRows(id: string): Promise<void> {
  const rows = await database.outboxRows.get(id);
  if (rows) await database.outboxRows.put(blanked(rows, () => true));
}

async function changeOpenLane(id: string, lane: Lane): Promise<void> {
  const destination = await database.destinations.get(id);
  if (destination?.lane.kind === 'open') await database.destinations.put({ ...destination, lane });
}
