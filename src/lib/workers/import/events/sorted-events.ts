import { radixOrder, type SortKey } from '#lib/engine/contacts/radix-order.ts';
import type { EventSlice } from './gathered-events.ts';

/** Events of one type by time, then by person, then as the file has them. */
export interface SortedRows {
  /** Rows of the file, counted from 0. */
  readonly rows: Uint32Array;
  readonly times: Float64Array;
  /** Number of the contact + 1. */
  readonly contacts: Uint32Array;
}

/** @param code of the type
 * @param count rows that have it */
export function sortEvents(slices: readonly EventSlice[], code: number, count: number): SortedRows {
  const rows = new Uint32Array(count);
  const times = new Float64Array(count);
  const contacts = new Uint32Array(count);
  let next = 0;
  let isSorted = true;
  let last = -Infinity;
  for (const slice of slices) {
    const { types, base } = slice;
    for (let row = 0; row < slice.rows; row++) {
      if (types[row] !== code) continue;
      rows[next] = base + row;
      const time = slice.times[row]!;
      times[next] = time;
      contacts[next++] = slice.contacts[row]!;
      if (time < last) isSorted = false;
      last = time;
    }
  }
  const found = { rows, times, contacts };
  const sorted = isSorted ? found : inOrder(found, radixOrder(timeKeys(times), count));
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

/** Milliseconds after the first one, as one word or two. */
function timeKeys(times: Float64Array): readonly SortKey[] {
  let first = Infinity;
  let last = -Infinity;
  for (const time of times) {
    if (time < first) first = time;
    if (time > last) last = time;
  }
  const span = last - first;
  const low = { values: new Uint32Array(times.length), most: Math.min(span, 0xffff_ffff), hasBlanks: false };
  for (let at = 0; at < times.length; at++) low.values[at] = times[at]! - first;
  if (span <= 0xffff_ffff) return [low];
  const high = { values: new Uint32Array(times.length), most: Math.floor(span / 2 ** 32), hasBlanks: false };
  for (let at = 0; at < times.length; at++) high.values[at] = (times[at]! - first) / 2 ** 32;
  return [high, low];
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
