import type { OutboxItem, OutboxRows } from '../domain/outbox.ts';
import { nobody } from '../domain/outbox.ts';
import type { Result } from '../domain/result.ts';
import { database } from './database.ts';
import { nextOrder } from './outbox.ts';
import { write } from './write.ts';

/** Takes people out of a request that waits: they said no since it was prepared. Where it was tried, they may be there:
 * their removal is queued behind it, with the digests that were sent. */
export function withdraw(id: string, contacts: ReadonlySet<number>, at: number): Promise<Result<void>> {
  return write([database.outbox, database.outboxRows], async () => {
    const item = await database.outbox.get(id);
    const rows = await database.outboxRows.get(id);
    if (!item || !rows || item.state !== 'waiting') return;
    const isOut = (contact: number) => contacts.has(contact);
    if (item.attempts > 0) await oweRemoval(item, rowsOf(rows, isOut), at);
    await keepRows(
      item,
      rowsOf(rows, (contact) => !isOut(contact))
    );
  });
}

/** Of people who are erased nothing stays in what was or will be sent, but a removal from every audience that they may
 * be in, until it is sent (reliability.md O15). Twice is the same as once. */
export function forgetInOutbox(contacts: ReadonlySet<number>, at: number): Promise<Result<void>> {
  return write([database.outbox, database.outboxRows], async () => {
    const all = await database.outboxRows.toArray();
    for (const rows of all) {
      if (!rows.contacts.some((contact) => contacts.has(contact))) continue;
      const item = await database.outbox.get(rows.id);
      if (!item || (item.isOwed && item.state !== 'sent')) continue;
      const isOut = (contact: number) => contacts.has(contact);
      if (item.attempts > 0 && item.effect.kind !== 'remove') await oweRemoval(item, rowsOf(rows, isOut), at);
      const goesOut = item.state === 'waiting' || item.state === 'held' || item.state === 'refused';
      if (goesOut)
        await keepRows(
          item,
          rowsOf(rows, (contact) => !isOut(contact))
        );
      else await database.outboxRows.put(blanked(rows, isOut));
    }
  });
}

/** The rows of a removal that was owed, once it is sent: it was all that was left of them. */
export const blanked = (rows: OutboxRows, isOut: (contact: number) => boolean): OutboxRows => {
  const bytes = rows.width * rows.keys.length;
  const digests = rows.digests.slice();
  rows.contacts.forEach((contact, row) => isOut(contact) && digests.fill(0, row * bytes, (row + 1) * bytes));
  return { ...rows, digests, contacts: rows.contacts.map((contact) => (isOut(contact) ? nobody : contact)) };
};

async function oweRemoval(item: OutboxItem, rows: OutboxRows, at: number): Promise<void> {
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

function rowsOf(rows: OutboxRows, keep: (contact: number) => boolean): OutboxRows {
  const bytes = rows.width * rows.keys.length;
  const kept = Array.from(rows.contacts.keys()).filter((row) => keep(rows.contacts[row]!));
  const digests = new Uint8Array(kept.length * bytes);
  kept.forEach((row, to) => digests.set(rows.digests.subarray(row * bytes, (row + 1) * bytes), to * bytes));
  return { ...rows, contacts: Uint32Array.from(kept, (row) => rows.contacts[row]!), digests };
}
