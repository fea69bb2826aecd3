import type { Chunk } from '#lib/domain/chunk.ts';
import { cellText, sameCell } from '#lib/engine/chunk/read-cell.ts';
import { sliceOf } from '../gathered.ts';
import type { EventSlice } from './gathered-events.ts';
import { keptRows, type SortedRows } from './sorted-events.ts';

/** A row and the chunks that hold its attributes, null where all is blank. */
export interface EventCells {
  readonly chunks: readonly (Chunk | null)[];
  readonly row: number;
}

/** What a row of the file holds. */
export function cellsOf(slices: readonly EventSlice[], row: number): EventCells {
  const { chunks, base } = sliceOf(slices, row);
  return { chunks, row: row - base };
}

/** All attributes are the same. */
export function isSameEvent(a: EventCells, b: EventCells): boolean {
  return a.chunks.every((chunk, at) => {
    const other = b.chunks[at] ?? null;
    if (chunk && other) return sameCell(chunk, a.row, other, b.row);
    const [only, row] = chunk ? [chunk, a.row] : [other, b.row];
    return !only || cellText(only, row) === '';
  });
}

/** The events without those that say again what an earlier row says: same moment, same person, same attributes. */
export function onceEach(slices: readonly EventSlice[], sorted: SortedRows): SortedRows {
  const { rows, times, contacts } = sorted;
  const keep = new Uint8Array(rows.length).fill(1);
  let kept = rows.length;
  for (let from = 0; from < rows.length;) {
    let to = from + 1;
    while (to < rows.length && times[to] === times[from] && contacts[to] === contacts[from]) to++;
    if (to - from > 1) kept -= markTwins(slices, rows, from, to, keep);
    from = to;
  }
  return keptRows(sorted, keep, kept);
}

/** How many of these rows say what an earlier one of them says. */
function markTwins(
  slices: readonly EventSlice[],
  rows: Uint32Array,
  from: number,
  to: number,
  keep: Uint8Array
): number {
  let twins = 0;
  const mark = (at: number) => {
    keep[at] = 0;
    twins++;
  };
  if (to - from > fewTwins) {
    const known = new Set<string>();
    for (let at = from; at < to; at++) {
      const { chunks, row } = cellsOf(slices, rows[at]!);
      const key = JSON.stringify(chunks.map((chunk) => (chunk ? cellText(chunk, row) : '')));
      if (known.has(key)) mark(at);
      else known.add(key);
    }
    return twins;
  }
  const cells = Array.from(rows.subarray(from, to), (row) => cellsOf(slices, row));
  for (let at = 1; at < cells.length; at++) {
    const isAgain = cells.slice(0, at).some((other) => isSameEvent(cells[at]!, other));
    if (isAgain) mark(from + at);
  }
  return twins;
}

const fewTwins = 12;
