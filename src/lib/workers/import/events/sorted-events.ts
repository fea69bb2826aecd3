import { radixOrder } from '#lib/engine/contacts/radix-order.ts';
import { sortPairs } from './sort-pairs.ts';
import type { EventSlice } from './gathered-events.ts';

/** Events of one type by time, then by person, then as the file has them. */
export interface SortedRows {
  /** Rows of the file, counted from 0. */
  readonly rows: Uint32Array;
  readonly times: Float64Array;
  /** Number of the contact + 1. */
  readonly contacts: Uint32Array;
}

/** @param code of the type */
export function sortEvents(slices: readonly EventSlice[], code: number): SortedRows {
  const count = slices.reduce((sum, { starts }) => sum + starts[code + 1]! - starts[code]!, 0);
  const found = { rows: new Uint32Array(count), times: new Float64Array(count), contacts: new Uint32Array(count) };
  let next = 0;
  let isSorted = true;
  let last = -Infinity;
  for (const { base, byType, starts, times, contacts } of slices) {
    for (let at = starts[code]!; at < starts[code + 1]!; at++) {
      const row = byType[at]!;
      const time = times[row]!;
      found.rows[next] = base + row;
      found.times[next] = time;
      found.contacts[next++] = contacts[row]!;
      if (time < last) isSorted = false;
      last = time;
    }
  }
  const sorted = isSorted ? found : byTime(found);
  sortTies(sorted);
  return sorted;
}

/** Some of the rows, in their order. @param keep tells by position */
export function keptRows({ rows, times, contacts }: SortedRows, keep: Uint8Array, count: number): SortedRows {
  if (count === rows.length) return { rows, times, contacts };
  const order = new Uint32Array(count);
  for (let at = 0, next = 0; at < rows.length; at++) if (keep[at] !== 0) order[next++] = at;
  return inOrder({ rows, times, contacts }, order);
}

function inOrder({ rows, times, contacts }: SortedRows, order: Uint32Array): SortedRows {
  const count = order.length;
  const made = { rows: new Uint32Array(count), times: new Float64Array(count), contacts: new Uint32Array(count) };
  for (let at = 0; at < count; at++) {
    const from = order[at]!;
    made.rows[at] = rows[from]!;
    made.times[at] = times[from]!;
    made.contacts[at] = contacts[from]!;
  }
  return made;
}

/** Earliest first; those of one moment as they stand. */
function byTime({ rows, times, contacts }: SortedRows): SortedRows {
  const count = times.length;
  let first = Infinity;
  let last = -Infinity;
  for (let at = 0; at < count; at++) {
    const time = times[at]!;
    if (time < first) first = time;
    if (time > last) last = time;
  }
  const order = new Uint32Array(count);
  const keys = new Uint32Array(count);
  // their low word
  for (let at = 0; at < count; at++) {
    order[at] = at;
    keys[at] = times[at]! - first;
  }
  sortPairs(keys, order);
  if (last - first >= 2 ** 32) {
    for (let at = 0; at < count; at++) keys[at] = (times[order[at]!]! - first) / 2 ** 32;
    sortPairs(keys, order);
    return inOrder({ rows, times, contacts }, order);
  }
  const made = { rows: new Uint32Array(count), times: new Float64Array(count), contacts: new Uint32Array(count) };
  for (let at = 0; at < count; at++) {
    const from = order[at]!;
    made.rows[at] = rows[from]!;
    made.times[at] = first + keys[at]!;
    made.contacts[at] = contacts[from]!;
  }
  return made;
}

/** Puts rows of one moment in the order of their people. */
function sortTies({ rows, times, contacts }: SortedRows): void {
  for (let from = 0; from < times.length;) {
    let to = from + 1;
    while (to < times.length && times[to] === times[from]) to++;
    if (to - from > fewTies) sortMany(rows, contacts, from, to);
    else if (to - from > 1) sortFew(rows, contacts, from, to);
    from = to;
  }
}

const fewTies = 24;

function sortFew(rows: Uint32Array, contacts: Uint32Array, from: number, to: number): void {
  for (let at = from + 1; at < to; at++) {
    const [row, contact] = [rows[at]!, contacts[at]!];
    let place = at;
    for (; place > from && contacts[place - 1]! > contact; place--) {
      rows[place] = rows[place - 1]!;
      contacts[place] = contacts[place - 1]!;
    }
    rows[place] = row;
    contacts[place] = contact;
  }
}

function sortMany(rows: Uint32Array, contacts: Uint32Array, from: number, to: number): void {
  const values = contacts.slice(from, to);
  const ofTie = rows.slice(from, to);
  let most = 0;
  for (const contact of values) if (contact > most) most = contact;
  const order = radixOrder([{ values, most, hasBlanks: false }], values.length);
  for (let at = 0; at < order.length; at++) {
    rows[from + at] = ofTie[order[at]!]!;
    contacts[from + at] = values[order[at]!]!;
  }
}
