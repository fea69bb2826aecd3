import type { Audience } from '../../domain/audience.ts';
import type { Destination } from '../../domain/destination.ts';
import { nobody, type OutboxItem, type OutboxRows } from '../../domain/outbox.ts';
import { database } from '../database.ts';
import { blanked, unnamed } from '../rows-of-people.ts';
import type { BackedUpTable } from './backed-up-tables.ts';
import { rowsOf, type Tables } from './restored-rows.ts';

/** What leaves, as a backup holds it: without tokens, and without those who were erased, whose removals that are still
 * owed stay on this device (reliability.md I4). */
export function leavingToKeep(tables: Readonly<Record<BackedUpTable, readonly unknown[]>>) {
  const people = tables.outboxRows as readonly OutboxRows[];
  const ofNobody = new Set(people.filter(({ contacts }) => contacts.every(isNobody)).map(({ id }) => id));
  const items = (tables.outbox as readonly OutboxItem[]).filter((item) => !(isDue(item) && ofNobody.has(item.id)));
  const ids = new Set(items.map(({ id }) => id));
  return {
    ...tables,
    destinations: (tables.destinations as readonly Destination[]).map((one) => ({ ...one, token: null })),
    outbox: items,
    outboxRows: people.filter(({ id }) => ids.has(id)).map((rows) => blanked(rows, isNobody))
  };
}

/** What leaves as it is to be once a backup is here, inside the transaction that restores it. What waited there is held
 * until the user says yes (B6), and may have been done since. Of this device stay the tokens of the same destinations,
 * and the removals that it owes; the destinations too where a backup is older than they are. */
export async function leavingToCome(tables: Tables): Promise<Tables> {
  const here = await standing();
  const isOlder = !tables.has('destinations');
  const destinations = (isOlder ? here.destinations : rowsOf<Destination>(tables, 'destinations')).map((one) => {
    // a token goes to no other origin than the one that it was given for
    const same = here.destinations.find(({ id, origin }) => id === one.id && origin === one.origin);
    return { ...one, token: same?.token ?? null, lane: same?.lane ?? one.lane };
  });
  const audiences = rowsOf<Audience>(tables, 'audiences').map((one) => {
    const same = here.audiences.find(({ id, destination }) => id === one.id && destination === one.destination);
    // nothing made of older contacts is sent by itself
    const state = one.state === 'active' ? 'paused' : one.state;
    return { ...one, state, remote: one.remote ?? same?.remote ?? null };
  });
  const items = rowsOf<OutboxItem>(tables, 'outbox').map(parked);
  const last = items.reduce((most, { order }) => Math.max(most, order), 0);
  const owed = here.owed.map((item) => ({ ...item, order: last + item.order }));
  const named = new Set(owed.flatMap(({ destination, audience }) => [destination, audience]));
  const archived = here.audiences.filter(({ id }) => named.has(id)).map((one) => ({ ...one, state: 'archived' }));
  return new Map<BackedUpTable, readonly object[]>([
    [
      'destinations',
      joined(
        here.destinations.filter(({ id }) => named.has(id)),
        destinations
      )
    ],
    ['audiences', joined(archived, audiences)],
    ['outbox', joined(items, owed)],
    // numbers of contacts mean others now
    [
      'outboxRows',
      joined(
        rowsOf<OutboxRows>(tables, 'outboxRows'),
        here.people.map((rows) => unnamed(rows, () => true))
      )
    ]
  ]);
}

/** Requests that wait for their user once a backup is here. */
export const countHeld = (tables: Tables): number =>
  rowsOf<OutboxItem>(tables, 'outbox').filter((item) => parked(item).state === 'held').length;

async function standing() {
  const owed = (await database.outbox.toArray()).filter(isDue);
  const people = await database.outboxRows.bulkGet(owed.map(({ id }) => id));
  const [destinations, audiences] = [await database.destinations.toArray(), await database.audiences.toArray()];
  return { destinations, audiences, owed, people: people.filter((rows) => rows !== undefined) };
}

const isNobody = (contact: number) => contact === nobody;
const isDue = ({ isOwed, state }: OutboxItem) => isOwed && state !== 'sent' && state !== 'cancelled';

// whether it was tried since the backup, nobody knows
const parked = (item: OutboxItem): OutboxItem =>
  item.state === 'waiting' || item.state === 'sending'
    ? { ...item, state: 'held', heldFor: 'restored', attempts: Math.max(1, item.attempts), lease: null }
    : item;

/** Rows by id; of two, the second. */
const joined = <T extends { readonly id: string }>(first: readonly T[], second: readonly T[]): readonly T[] => [
  ...new Map([...first, ...second].map((one) => [one.id, one])).values()
];
