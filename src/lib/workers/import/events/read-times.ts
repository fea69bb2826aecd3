import type { EventImportPlan } from '#lib/domain/event-import.ts';
import { dayOf } from '#lib/engine/import/read-date.ts';
import { mostSeconds } from '#lib/engine/import/read-instant.ts';
import { zoneOffsets } from '#lib/engine/import/zone-offsets.ts';
import { eventTimeReader } from '#lib/engine/events/read-event-time.ts';
import { CellCursor, type RowSource } from '../cell-cursor.ts';

/** Reads the moments of rows, in milliseconds since 1970; NaN where there is none or it cannot be read. Written moments
 * of the usual shapes are read from their bytes, all others by `eventTimeReader`, to the same answer. */
export function timeReader(time: EventImportPlan['time']): (source: RowSource) => Float64Array<ArrayBuffer> {
  const slow = eventTimeReader(time);
  const fast = time.form === 'written' ? regularTime(time) : regularNumber(time.form);
  return (source) => {
    const { rows } = source.cut;
    const cells = new CellCursor(source, time.index);
    const times = new Float64Array(rows).fill(Number.NaN);
    for (let row = 0; row < rows; row++) {
      if (!cells.seek(row)) continue;
      let moment = fast(cells.bytes, cells.start, cells.stop);
      if (moment < 0) moment = cells.stop - cells.start > longest ? Number.NaN : (slow(cells.text()) ?? Number.NaN);
      times[row] = moment;
    }
    return times;
  };
}

// forty characters of four bytes
const longest = 160;
const mostMilliseconds = mostSeconds * 1000;

type FastTime = (bytes: Uint8Array, start: number, stop: number) => number;

/** `2026-11-22`, `22/11/2026` and the like, alone or with `T` or a blank, `09:42`, `:17`, `.123`, then nothing, `Z` or
 * `+01:00`; -1 for anything else. */
function regularTime({ dates, zone }: EventImportPlan['time']): FastTime {
  const offsetAt = zoneOffsets(zone);
  let lastKey = -1;
  let lastDay = 0;

  function dayAt(bytes: Uint8Array, at: number): number {
    const mark = bytes[at + 4]!;
    const isLate = isMark(mark);
    const first = isLate ? number(bytes, at, 4) : number(bytes, at, 2);
    const second = number(bytes, at + (isLate ? 5 : 3), 2);
    const third = isLate ? number(bytes, at + 8, 2) : number(bytes, at + 6, 4);
    const between = isLate ? bytes[at + 7] === mark : bytes[at + 2] === bytes[at + 5] && isMark(bytes[at + 2]!);
    if (!between || first < 0 || second < 0 || third < 0) return noDay;
    const key = (isLate ? 0x2000_0000 : 0) + first * 1_000_000 + second * 10_000 + third;
    if (key === lastKey) return lastDay;
    if (!isLate && dates !== 'day-first' && dates !== 'month-first') return noDay;
    const [year, month, day] = isLate
      ? [first, second, third]
      : dates === 'day-first'
        ? [third, second, first]
        : [third, first, second];
    lastKey = key;
    lastDay = dayOf(year, month, day) ?? noDay;
    return lastDay;
  }

  return (bytes, start, stop) => {
    const length = stop - start;
    if (length < 10) return -1;
    const day = dayAt(bytes, start);
    if (day === noDay) return -1;
    let at = start + 10;
    let wall = day * 86_400;
    let thousandths = 0;
    if (at < stop) {
      if (length < 16 || (bytes[at] !== 0x54 && bytes[at] !== 0x20) || bytes[at + 3] !== colon) return -1;
      const [hour, minute] = [number(bytes, at + 1, 2), number(bytes, at + 4, 2)];
      if (hour < 0 || minute < 0 || hour > 23 || minute > 59) return -1;
      wall += hour * 3600 + minute * 60;
      at += 6;
      if (at < stop && bytes[at] === colon) {
        const second = at + 3 <= stop ? number(bytes, at + 1, 2) : -1;
        if (second < 0 || second > 59) return -1;
        wall += second;
        at += 3;
        if (at < stop && bytes[at] === 0x2e) {
          let digits = 0;
          for (at++; at < stop && digits < 9; at++, digits++) {
            const digit = bytes[at]! - 0x30;
            if (digit < 0 || digit > 9) break;
            if (digits < 3) thousandths = 10 * thousandths + digit;
          }
          if (digits === 0) return -1;
          for (; digits < 3; digits++) thousandths *= 10;
        }
      }
    }
    let moment: number;
    if (at === stop) moment = wall - offsetAt(wall);
    else if (at === stop - 1 && bytes[at] === 0x5a && length >= 17) moment = wall;
    else if (at === stop - 6 && (bytes[at] === 0x2b || bytes[at] === 0x2d) && bytes[at + 3] === colon && length >= 22) {
      const [hours, minutes] = [number(bytes, at + 1, 2), number(bytes, at + 4, 2)];
      if (hours < 0 || minutes < 0) return -1;
      moment = wall - (bytes[at] === 0x2d ? -60 : 60) * (hours * 60 + minutes);
    } else return -1;
    return moment > 0 && moment <= mostSeconds ? moment * 1000 + thousandths : -1;
  };
}

function regularNumber(form: 'seconds' | 'milliseconds'): FastTime {
  const unit = form === 'seconds' ? 1000 : 1;
  return (bytes, start, stop) => {
    if (stop - start > 15) return -1;
    let value = 0;
    for (let at = start; at < stop; at++) {
      const digit = bytes[at]! - 0x30;
      if (digit < 0 || digit > 9) return -1;
      value = 10 * value + digit;
    }
    return value > 0 && value * unit <= mostMilliseconds ? value * unit : -1;
  };
}

const noDay = -0x80000000;
const colon = 0x3a;
const isMark = (byte: number) => byte === 0x2f || byte === 0x2d || byte === 0x2e || byte === 0x20;

function number(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i++) {
    const digit = bytes[i]! - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = 10 * value + digit;
  }
  return value;
}
