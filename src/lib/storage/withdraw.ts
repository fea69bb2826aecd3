import { nobody, type OutboxItem, type OutboxRows } from '../domain/outbox.ts';
import type { Result } from '../domain/result.ts';
import { database } from './database.ts';
import { nextOrder } from './outbox.ts';
import { blanked, rowsOf, unnamed, type Whose } from './rows-of-people.ts';
import { write } from './write.ts';

/** Takes people out of a request that waits: they said no since it was prepared. Where it was tried, they may be there:
 * their removal is queued behind it, with the digests that were sent. */
export function withdraw(id: string, contacts: ReadonlySet<number>, at: number): Promise<Result<void>> {
  return write([database.outbox, database.outboxRows], async () => {
    const item = await database.outbox.get(id);
    const rows = await database.outboxRows.get(id);
    if (!item || !rows || item.state !== 'waiting') return;
    const isOut = (contact: number) => contacts.has(contact);
    // of somebody who was erased on the way, the removal is owed already
    if (item.attempts > 0)
      await oweRemoval(
        item,
        rowsOf(rows, (contact) => isOut(contact) && contact !== nobody),
        at
      );
    await keepRows(
      item,
      rowsOf(rows, (contact) => !isOut(contact))
    );
  });
}

/** Of people who are erased nothing stays in what was or will be sent, but a removal from every audience that they may
 * be in, which does not say whose it is, until it is sent (reliability.md O15). Twice is the same as once. */
export const forgetInOutbox = (contacts: ReadonlySet<number>, at: number): Promise<Result<void>> =>
  write([database.outbox, database.outboxRows], () => forgetPeople(contacts, at));

/** The same inside a transaction of the outbox and its people. */
export async function forgetPeople(contacts: ReadonlySet<number>, at: number): Promise<void> {
  const isOut = (contact: number) => contacts.has(contact);
  // one by one: all of them may be many
  for (const id of await database.outboxRows.toCollection().primaryKeys()) {
    const rows = await database.outboxRows.get(id);
    const item = await database.outbox.get(id);
    if (item && rows?.contacts.some(isOut)) await forgetIn(item, rows, isOut, at);
  }
}

async function forgetIn(item: OutboxItem, rows: OutboxRows, isOut: Whose, at: number): Promise<void> {
  const isOver = item.state === 'sent' || item.state === 'cancelled';
  if (item.isOwed) {
    await database.outboxRows.put(isOver ? blanked(rows, isOut) : unnamed(rows, isOut));
    return;
  }
  if (item.attempts > 0 && item.effect.kind !== 'remove')
    await oweRemoval(item, unnamed(rowsOf(rows, isOut), isOut), at);
  if (isOver || item.state === 'sending') await database.outboxRows.put(blanked(rows, isOut));
  else
    await keepRows(
      item,
      rowsOf(rows, (contact) => !isOut(contact))
    );
}

/** The people of an item as they leave: without those who were erased while it was on its way. Null when nobody is left,
 * and the item is taken out; inside a transaction of the outbox and its people. */
export async function peopleToSend(item: OutboxItem, rows: OutboxRows): Promise<OutboxRows | null> {
  if (item.isOwed || !rows.contacts.includes(nobody)) return rows;
  const left = rowsOf(rows, (contact) => contact !== nobody);
  await keepRows({ ...item, lease: left.contacts.length === 0 ? null : item.lease }, left);
  return left.contacts.length === 0 ? null : left;
}

async function oweRemoval(item: OutboxItem, rows: OutboxRows, at: number): Promise<void> {
  if (rows.contacts.length === 0) return;
  const id = crypto.randomUUID();
  await database.outbox.add({
    ...item,
    id,
    order: await nextOrder(item.destination),
    effect: { kind: 'remove', people: rows.contacts.length, part: 1, parts: 1 },
    state: 'waiting',
    attempts: 0,
    nextAt: 0,
    lease: null,
    answer: null,
    preparedAt: at,
    isOwed: true,
    heldFor: null
  });
  await database.outboxRows.add({ ...rows, id });
}

async function keepRows(item: OutboxItem, rows: OutboxRows): Promise<void> {
  const people = rows.contacts.length;
  if (people === 0 && item.attempts === 0) {
    await database.outbox.delete(item.id);
    await database.outboxRows.delete(item.id);
    return;
  }
  const { effect } = item;
  const counted = 'people' in effect ? { ...effect, people } : effect;
  await database.outbox.put({ ...item, effect: counted, state: people === 0 ? 'cancelled' : item.state });
  await database.outboxRows.put(rows);
}
