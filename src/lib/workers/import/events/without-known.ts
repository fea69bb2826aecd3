import type { Chunk, Counts } from '#lib/domain/chunk.ts';
import type { Head } from '#lib/domain/commit.ts';
import { eventColumn } from '#lib/domain/event-column.ts';
import { success, type Result } from '#lib/domain/result.ts';
import { followOwners } from '#lib/engine/events/owners.ts';
import { readPageOf } from '../known-people.ts';
import type { EventSlice } from './gathered-events.ts';
import { cellsOf, isSameEvent } from './once-each.ts';
import type { TypeSpans } from './read-spans.ts';
import { keptRows, type SortedRows } from './sorted-events.ts';

/** The events of a type without those that are there already.
 * @param attributes of the plan, in its order
 * @param owners whose the events of merged people are now (`ownersOf`)
 * Problems: `page-damaged`, `contacts-moved`. */
export async function withoutKnown(
  head: Head,
  type: string,
  spans: TypeSpans,
  slices: readonly EventSlice[],
  sorted: SortedRows,
  attributes: readonly string[],
  owners: Uint32Array | null
): Promise<Result<SortedRows>> {
  const { rows, times, contacts } = sorted;
  if (spans.size === 0 || rows.length === 0) return success(sorted);
  const others = attributesOf(head, type).filter((id) => !attributes.includes(id));
  const columns = [...attributes, ...others].map((id) => eventColumn(type, `attribute:${id}`));
  const keep = new Uint8Array(rows.length).fill(1);
  let kept = rows.length;
  for (const [page, span] of spans) {
    if (span.last < times[0]! || span.first > times[times.length - 1]!) continue;
    const [contactColumn, timeColumn] = [eventColumn(type, 'contact'), eventColumn(type, 'time')];
    const read = await readPageOf(head, page, [contactColumn, timeColumn, ...columns]);
    if (!read.ok) return read;
    const people = read.value.get(contactColumn) as Counts | undefined;
    if (!people) continue;
    const offsets = (read.value.get(timeColumn) as Counts | undefined)?.counts ?? null;
    const owned = followOwners(people.counts, owners);
    const chunks = columns.map((column): Chunk | null => read.value.get(column) ?? null);
    let from = 0;
    for (let row = 0; row < people.rows; row++) {
      const time = span.first + (offsets ? offsets[row]! : 0);
      from = firstAt(times, time, from);
      if (from === times.length) break;
      if (times[from] !== time) continue;
      let like = firstOf(times, contacts, time, owned[row]!, from);
      for (; times[like] === time && contacts[like] === owned[row]; like++) {
        // blanks beyond the attributes of the file are compared with those of the page
        if (keep[like] === 0 || !isSameEvent({ chunks, row }, cellsOf(slices, rows[like]!))) continue;
        keep[like] = 0;
        kept--;
      }
    }
  }
  return success(keptRows(sorted, keep, kept));
}

function attributesOf({ pages }: Head, type: string): readonly string[] {
  const prefix = eventColumn(type, 'attribute:');
  return [...pages.keys()].flatMap((column) => (column.startsWith(prefix) ? [column.slice(prefix.length)] : []));
}

/** The first event from `from` on that is not before a moment. */
function firstAt(times: Float64Array, time: number, from: number): number {
  if (!(times[from]! < time)) return from;
  let step = 1;
  while (from + step < times.length && times[from + step]! < time) step *= 2;
  let low = from + (step >>> 1);
  let high = Math.min(from + step, times.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle]! < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first event of a moment, from `from` on, that is not of somebody before this contact. */
function firstOf(times: Float64Array, contacts: Uint32Array, time: number, contact: number, from: number): number {
  let low = from;
  let high = from + 1;
  while (high < times.length && times[high] === time && contacts[high]! < contact)
    high = Math.min(2 * high - from + 1, times.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle] === time && contacts[middle]! < contact) low = middle + 1;
    else high = middle;
  }
  return low;
}
