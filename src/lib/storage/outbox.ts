import type { Observable } from 'dexie';
import { Dexie } from 'dexie';
import type { Audience, AudienceSync } from '../domain/audience.ts';
import {
  nobody,
  outboxSchema,
  outboxTable,
  type OutboxEffect,
  type OutboxEvent,
  type OutboxItem,
  type OutboxRows,
  type OutboxState
} from '../domain/outbox.ts';
import type { Result } from '../domain/result.ts';
import { database } from './database.ts';
import { live } from './live.ts';
import { blanked } from './rows-of-people.ts';
import { outcome, Refusal } from './storage-problem.ts';
import { write } from './write.ts';

/** A request to be queued, with its people if it is about any. */
export interface OutboxDraft {
  readonly effect: OutboxEffect;
  readonly rule: number;
  readonly rows: Omit<OutboxRows, 'id'> | null;
}

/** Queues what makes the network hold an audience as it is now, and notes the comparison, in one transaction. What was
 * queued for it before and never tried is taken out: the drafts say the whole difference from what the network may hold.
 * Problems: `not-found`, `contacts-moved` when something of the audience was tried or queued since `seen`, or somebody
 * is erased since the comparison; those of storage. */
export function queueAudience(sync: AudienceSync, drafts: readonly OutboxDraft[], seen: number): Promise<Result<void>> {
  const { audiences, audienceSyncs, outbox, outboxRows, commits, erasures } = database;
  return write([audiences, audienceSyncs, outbox, outboxRows, commits, erasures], async () => {
    const audience = await database.audiences.get(sync.audience);
    if (!audience) throw new Refusal({ kind: 'not-found' });
    const items = await itemsOf(sync.audience);
    const isErased = (await erasures.count()) > 0 || (await hasErasedSince(sync.commit));
    if (isErased || tries(items) !== seen) throw new Refusal({ kind: 'contacts-moved' });
    const untried = items.filter(isUntried);
    await database.outbox.bulkDelete(untried.map(({ id }) => id));
    await database.outboxRows.bulkDelete(untried.map(({ id }) => id));
    const order = await nextOrder(audience.destination);
    const made = drafts.map(({ effect, rule }, at) => ({
      id: crypto.randomUUID(),
      order: order + at,
      destination: audience.destination,
      audience: audience.id,
      effect,
      schema: outboxSchema,
      rule,
      state: 'waiting' as const,
      attempts: 0,
      nextAt: 0,
      lease: null,
      answer: null,
      preparedAt: sync.at,
      isOwed: false,
      heldFor: null
    }));
    await database.outbox.bulkAdd(made);
    const rows = made.flatMap(({ id }, at) => (drafts[at]!.rows ? [{ ...drafts[at]!.rows, id }] : []));
    await database.outboxRows.bulkAdd(rows);
    await database.audienceSyncs.put(sync);
    await database.audiences.update(audience.id, { comparedAt: sync.at });
  });
}

const isNobody = (contact: number) => contact === nobody;
const hasErasedSince = async (commit: number): Promise<boolean> =>
  (await database.commits.where('id').above(commit).toArray()).some(({ cause }) => cause.kind === 'erased');

/** Never left this device: it may still be made otherwise. */
export const isUntried = ({ state, attempts, isOwed }: OutboxItem): boolean =>
  attempts === 0 && !isOwed && (state === 'waiting' || state === 'held');

/** Grows with every try of an audience's items: a difference computed at one number is stale at another. */
export const tries = (items: readonly OutboxItem[]): number =>
  items.reduce((sum, { attempts, state }) => sum + attempts + (state === 'cancelled' ? 1 : 0), 0);

/** Items of an audience that are or may be in force, in order, with their people: the last one that names somebody says
 * whether the network holds them, and under which digests. */
export function readHeld(
  audience: string
): Promise<Result<{ readonly items: readonly OutboxItem[]; readonly rows: readonly (OutboxRows | undefined)[] }>> {
  return outcome(() =>
    database.transaction('r', [database.outbox, database.outboxRows], async () => {
      const items = await itemsOf(audience);
      const rows = await database.outboxRows.bulkGet(items.map(({ id }) => id));
      return { items, rows };
    })
  );
}

/** Everything that waits, is held or refused, and the last that left of each lane. */
export const watchLane = (destination: string, sent = 50): Observable<readonly OutboxItem[]> =>
  live(async () => {
    const open = await laneItems(destination)
      .filter(({ state }) => state !== 'sent' && state !== 'cancelled')
      .toArray();
    const left = await inState(destination, 'sent').reverse().limit(sent).toArray();
    return [...left.reverse(), ...open];
  });

export const noRequests: Readonly<Record<OutboxState, number>> = {
  waiting: 0,
  sending: 0,
  sent: 0,
  refused: 0,
  held: 0,
  cancelled: 0
};

/** Numbers of a lane by state. */
export interface LaneCounts {
  readonly destination: string;
  readonly counts: Readonly<Record<OutboxState, number>>;
}

export const watchLaneCounts = (): Observable<readonly LaneCounts[]> =>
  live(async () => {
    const ids = await database.destinations.toCollection().primaryKeys();
    return Promise.all(
      ids.map(async (destination) => {
        const states = Object.keys(outboxTable) as OutboxState[];
        const pairs = await Promise.all(
          states.map(async (state) => [state, await inState(destination, state).count()])
        );
        return { destination, counts: Object.fromEntries(pairs) as Record<OutboxState, number> };
      })
    );
  });

/** Requests of each audience by state: what is open, read without its people. */
export const watchRequestCounts = (): Observable<ReadonlyMap<string, Readonly<Record<OutboxState, number>>>> =>
  live(async () => {
    const found = new Map<string, Record<OutboxState, number>>();
    await database.outbox.each(({ audience, state }) => {
      if (audience === null) return;
      const counts = found.get(audience) ?? { ...noRequests };
      counts[state]++;
      found.set(audience, counts);
    });
    return found;
  });

/** A request with its people. */
export interface WholeItem {
  readonly item: OutboxItem;
  readonly rows: OutboxRows | null;
  readonly audience: Audience | null;
}

/** Problems: `not-found`, those of storage. */
export function readItem(id: string): Promise<Result<WholeItem>> {
  return outcome(async () => {
    const item = await database.outbox.get(id);
    if (!item) throw new Refusal({ kind: 'not-found' });
    const audience = item.audience === null ? undefined : await database.audiences.get(item.audience);
    return { item, rows: (await database.outboxRows.get(id)) ?? null, audience: audience ?? null };
  });
}

/** Does what the table of states allows to items, and leaves the others as they are: they moved on meanwhile.
 * @returns how many were changed */
export function changeItems(
  ids: readonly string[],
  event: Extract<OutboxEvent, 'held' | 'released' | 'cancelled'>,
  heldFor: OutboxItem['heldFor'] = null
): Promise<Result<number>> {
  return write([database.outbox, database.outboxRows], async () => {
    const found = await database.outbox.bulkGet([...ids]);
    const changed = found.flatMap((item) => {
      const state = item && outboxTable[item.state][event];
      return item && state
        ? [{ ...item, state, heldFor: event === 'released' ? item.heldFor : heldFor, nextAt: 0 }]
        : [];
    });
    await database.outbox.bulkPut(changed);
    const givenUp = changed.filter(({ isOwed, state }) => isOwed && state === 'cancelled').map(({ id }) => id);
    // of somebody who was erased, the removal was all that was left
    await database.outboxRows
      .where('id')
      .anyOf(givenUp)
      .modify((rows, row) => void (row.value = blanked(rows, isNobody)));
    return changed.length;
  });
}

/** The place at the end of a lane; inside a transaction of the outbox. */
export const nextOrder = async (destination: string): Promise<number> =>
  ((await laneItems(destination).last())?.order ?? 0) + 1;

const itemsOf = (audience: string) =>
  database.outbox.where('[audience+order]').between([audience, Dexie.minKey], [audience, Dexie.maxKey]).toArray();
const laneItems = (destination: string) =>
  database.outbox.where('[destination+order]').between([destination, Dexie.minKey], [destination, Dexie.maxKey]);
const inState = (destination: string, state: OutboxState) =>
  database.outbox
    .where('[destination+state+order]')
    .between([destination, state, Dexie.minKey], [destination, state, Dexie.maxKey]);
