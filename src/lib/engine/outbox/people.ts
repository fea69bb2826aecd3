import type { OutboxRows } from '#lib/domain/outbox.ts';

/** People with their digests, not yet in a request. A cell is one identifier of one of them. */
export type HashedPeople = Omit<OutboxRows, 'id'>;

const startOf = ({ keys, width }: HashedPeople, row: number, key: number) => (row * keys.length + key) * width;

export function isBlankCell(people: HashedPeople, row: number, key: number): boolean {
  const start = startOf(people, row, key);
  for (let at = start; at < start + people.width; at++) if (people.digests[at] !== 0) return false;
  return true;
}

/** Whether two cells say the same of the same kind, whomever they are of. */
export function isSameCell(a: HashedPeople, rowA: number, keyA: number, b: HashedPeople, rowB: number, keyB: number) {
  if (a.width !== b.width || a.keys[keyA] !== b.keys[keyB]) return false;
  const [from, to] = [startOf(a, rowA, keyA), startOf(b, rowB, keyB)];
  for (let at = 0; at < a.width; at++) if (a.digests[from + at] !== b.digests[to + at]) return false;
  return true;
}

/** Where to look for a cell in a table: digests are as good as chance. */
export function placeOfCell(people: HashedPeople, row: number, key: number): number {
  const at = startOf(people, row, key);
  const { digests } = people;
  return (digests[at]! | (digests[at + 1]! << 8) | (digests[at + 2]! << 16) | (digests[at + 3]! << 24)) >>> 0;
}

/** The people of some rows, in that order. */
export function peopleAt(people: HashedPeople, rows: readonly number[]): HashedPeople {
  const { keys, width } = people;
  const bytes = keys.length * width;
  const digests = new Uint8Array(rows.length * bytes);
  rows.forEach((row, at) => digests.set(people.digests.subarray(row * bytes, (row + 1) * bytes), at * bytes));
  return { keys, width, contacts: Uint32Array.from(rows, (row) => people.contacts[row]!), digests };
}

/** The same people without one of their identifiers. */
export function blankCell(people: HashedPeople, row: number, key: number): void {
  const start = startOf(people, row, key);
  people.digests.fill(0, start, start + people.width);
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
