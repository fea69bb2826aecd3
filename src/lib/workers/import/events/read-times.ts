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
  // those that came last, by the day of their month
  const written = new Int32Array(100).fill(-1);
  const days = new Int32Array(100);

  function dayAt(bytes: Uint8Array, at: number): number {
    const mark = bytes[at + 4]!;
    const isLate = isMark(mark);
    if (!isLate && dates !== 'day-first' && dates !== 'month-first') return noDay;
    const isParted = isLate ? bytes[at + 7] === mark : bytes[at + 2] === bytes[at + 5] && isMark(bytes[at + 2]!);
    const isDayFirst = dates === 'day-first';
    const century = two(bytes, isLate ? at : at + 6);
    const year = two(bytes, isLate ? at + 2 : at + 8);
    const month = two(bytes, isLate ? at + 5 : isDayFirst ? at + 3 : at);
    const day = two(bytes, isLate ? at + 8 : isDayFirst ? at : at + 3);
    if (!isParted || century < 0 || year < 0 || month < 0 || day < 0) return noDay;
    const key = ((century * 100 + year) * 100 + month) * 100 + day;
    if (written[day] !== key) {
      written[day] = key;
      days[day] = dayOf(century * 100 + year, month, day) ?? noDay;
    }
    return days[day]!;
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
      const hour = two(bytes, at + 1);
      const minute = two(bytes, at + 4);
      if (hour < 0 || minute < 0 || hour > 23 || minute > 59) return -1;
      wall += hour * 3600 + minute * 60;
      at += 6;
      if (at < stop && bytes[at] === colon) {
        const second = at + 3 <= stop ? two(bytes, at + 1) : -1;
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
      const hours = two(bytes, at + 1);
      const minutes = two(bytes, at + 4);
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

/** Two digits; -1 for anything else. */
function two(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - 0x30;
  const ones = bytes[at + 1]! - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : -1;
}
