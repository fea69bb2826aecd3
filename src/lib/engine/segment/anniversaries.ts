import type { Days } from '#lib/domain/chunk.ts';
import { noDay } from '#lib/domain/chunk.ts';
import { monthDay } from './calendar-day.ts';

/** By month and day (`monthDay`), the latest day of a span on which it comes round; before all days where none does. */
export function anniversaries(from: number, to: number): Int32Array {
  const latest = new Int32Array(13 * 32).fill(noDay);
  for (let day = from; day <= to; day++) {
    const code = monthDay(day);
    latest[code] = day;
    // 29 February is kept on the 28th where there is none
    if (code === february28 && monthDay(day + 1) !== february29) latest[february29] = day;
  }
  return latest;
}

/** Month and day of each row, once for a page; 0 for a blank. */
export function monthDays(chunk: Days): Uint16Array {
  const before = known.get(chunk);
  if (before) return before;
  const made = Uint16Array.from(chunk.days, (day) => (day === noDay ? 0 : monthDay(day)));
  known.set(chunk, made);
  return made;
}

// chunks never change
const known = new WeakMap<Days, Uint16Array>();
const february28 = 2 * 32 + 28;
const february29 = 2 * 32 + 29;
