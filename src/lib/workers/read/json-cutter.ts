import { jsonCells } from '#lib/engine/text/json-line.ts';
import { cutStatus, type CutPlan, type CutSlice } from '#lib/kernel/cut-slice.ts';
import type { Slice } from '#lib/kernel/slice.ts';

/** A cut of lines of JSON. */
export interface JsonCut extends CutSlice {
  /** Keys that are no column, with the number of lines that say something of them. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** Cuts text whose lines are JSON objects: each key is a column. Blank lines are no rows; a line that is no object is a
 * row of its own, unreadable. The cells stand after the text, in bytes of their own.
 * @param keys of the columns, in their order */
export function openJsonCutter(keys: readonly string[]) {
  const isColumn = new Set(keys);
  const encoder = new TextEncoder();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let room = new Uint8Array(1 << 16);

  function cut(plan: CutPlan, slice: Slice): JsonCut | null {
    const bytes = slice.start === 0 ? slice.bytes : slice.bytes.subarray(slice.start);
    const limit = Math.min(slice.limit - slice.start, bytes.length);
    const columns = keys.slice(0, plan.columns);
    const records: number[] = [];
    const cells: number[] = [];
    const leftOut = new Map<string, number>();
    let used = 0;
    let line = 0;
    let at = 0;
    let rows = 0;
    while (at < limit) {
      const end = bytes.indexOf(lineFeed, at);
      if (end < 0 && !slice.last) return null;
      const next = end < 0 ? bytes.length : end + 1;
      let stop = end < 0 ? bytes.length : end;
      while (stop > at && bytes[stop - 1]! <= blank) stop--;
      if (stop > at) {
        const found = read(bytes.subarray(at, stop));
        records.push(at, stop, line * 4 + (found ? cutStatus.whole : cutStatus.unreadable), cells.length / 2);
        rows++;
        for (const [key, text] of found ?? [])
          if (text !== '' && !isColumn.has(key)) leftOut.set(key, (leftOut.get(key) ?? 0) + 1);
        for (const key of found ? columns : []) {
          const text = found?.get(key) ?? '';
          if (used + 3 * text.length > room.length) grow(used + 3 * text.length);
          const { written } = encoder.encodeInto(text, room.subarray(used));
          cells.push(bytes.length + used, written * 4);
          used += written;
        }
      }
      if (end >= 0) line++;
      at = next;
    }
    records.push(at, 0, line * 4, cells.length / 2);
    const all = new Uint8Array(bytes.length + used);
    all.set(bytes);
    all.set(room.subarray(0, used), bytes.length);
    return { bytes: all, rows, records: Uint32Array.from(records), cells: Uint32Array.from(cells), leftOut };
  }

  function read(bytes: Uint8Array): ReadonlyMap<string, string> | null {
    try {
      return jsonCells(decoder.decode(bytes));
    } catch {
      return null;
    }
  }

  function grow(least: number): void {
    const wider = new Uint8Array(2 * least);
    wider.set(room);
    room = wider;
  }

  return { cut, memory: 0 };
}

const lineFeed = 0x0a;
const blank = 0x20;
