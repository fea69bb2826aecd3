import type { OutboxRows } from '#lib/domain/outbox.ts';

/** People with their digests, not yet in a request. */
export type HashedPeople = Omit<OutboxRows, 'id'>;

/** Whether two rows say the same identifiers with the same digests, whomever they are of. */
export function isSameRow(a: HashedPeople, rowA: number, b: HashedPeople, rowB: number): boolean {
  if (a.keys !== b.keys && (a.width !== b.width || a.keys.join() !== b.keys.join())) return false;
  const bytes = a.width * a.keys.length;
  const [from, to] = [rowA * bytes, rowB * bytes];
  for (let at = 0; at < bytes; at++) if (a.digests[from + at] !== b.digests[to + at]) return false;
  return true;
}

/** The people of some rows, in that order. */
export function peopleAt(people: HashedPeople, rows: readonly number[]): HashedPeople {
  const { keys, width } = people;
  const bytes = keys.length * width;
  const digests = new Uint8Array(rows.length * bytes);
  rows.forEach((row, at) => digests.set(people.digests.subarray(row * bytes, (row + 1) * bytes), at * bytes));
  return { keys, width, contacts: Uint32Array.from(rows, (row) => people.contacts[row]!), digests };
}

/** One after the other: of one set of keys, at least one part. */
export function joinPeople(parts: readonly HashedPeople[]): HashedPeople {
  const { keys, width } = parts[0]!;
  const people = parts.reduce((sum, { contacts }) => sum + contacts.length, 0);
  const contacts = new Uint32Array(people);
  const digests = new Uint8Array(people * keys.length * width);
  let at = 0;
  for (const part of parts) {
    contacts.set(part.contacts, at);
    digests.set(part.digests, at * keys.length * width);
    at += part.contacts.length;
  }
  return { keys, width, contacts, digests };
}
