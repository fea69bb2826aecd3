import { nobody, type OutboxRows } from '../domain/outbox.ts';

/** Says of a contact whether they are meant. */
export type Whose = (contact: number) => boolean;

/** The rows of some people alone. */
export function rowsOf(rows: OutboxRows, isMeant: Whose): OutboxRows {
  const bytes = rows.width * rows.keys.length;
  const kept = Array.from(rows.contacts.keys()).filter((row) => isMeant(rows.contacts[row]!));
  const digests = new Uint8Array(kept.length * bytes);
  kept.forEach((row, to) => digests.set(rows.digests.subarray(row * bytes, (row + 1) * bytes), to * bytes));
  return { ...rows, contacts: Uint32Array.from(kept, (row) => rows.contacts[row]!), digests };
}

/** Rows that no longer say who some people are here: a network can still be asked to remove them. */
export const unnamed = (rows: OutboxRows, isMeant: Whose): OutboxRows => ({
  ...rows,
  contacts: rows.contacts.map((contact) => (isMeant(contact) ? nobody : contact))
});

/** Rows that say nothing more of some people. */
export function blanked(rows: OutboxRows, isMeant: Whose): OutboxRows {
  const bytes = rows.width * rows.keys.length;
  const digests = rows.digests.slice();
  rows.contacts.forEach((contact, row) => isMeant(contact) && digests.fill(0, row * bytes, (row + 1) * bytes));
  return { ...unnamed(rows, isMeant), digests };
}
