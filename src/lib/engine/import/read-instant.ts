import type { DateOrder } from '#lib/domain/column.ts';
import { readDate } from './read-date.ts';
import { zoneOffsets } from './zone-offsets.ts';

/** Reads the instant that a cell names, in milliseconds since 1970; null when it names none. A day alone is its start in
 * the zone; a time without a zone of its own is one of that zone. What is finer than a millisecond is left out. */
export function instantReader(zone: string, order: DateOrder | null): (text: string) => number | null {
  const offsetAt = zoneOffsets(zone);
  return (text) => {
    const day = readDate(text, order);
    if (day === null) return null;
    const time = timeOfDay.exec(text);
    if (!time && /[T ]\d{1,2}:/.test(text)) return null;
    const [, hourText = '0', minutes = '0', seconds = '0', part = '', half, own] = time ?? [];
    const hours = half === undefined ? Number(hourText) : hourOfHalf(Number(hourText), /^p/i.test(half));
    if (hours > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
    const wall = day * 86_400 + hours * 3600 + Number(minutes) * 60 + Number(seconds);
    const moment = own === undefined ? wall - offsetAt(wall) : wall - ownOffset(own);
    return moment > 0 && moment <= mostSeconds ? moment * 1000 + Number(part.padEnd(3, '0').slice(0, 3)) : null;
  };
}

/** What pages have room for: the year 2106. */
export const mostSeconds = 0xffffffff;

const timeOfDay =
  /[t ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s?([ap]m))?\s*(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?$/i;

/** Of a clock of twelve hours; too late for any day when it shows none. */
const hourOfHalf = (hour: number, isAfternoon: boolean) =>
  hour < 1 || hour > 12 ? 24 : (hour % 12) + (isAfternoon ? 12 : 0);

function ownOffset(text: string): number {
  if (/^[a-z]/i.test(text)) return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), text.length > 3 ? Number(text.slice(-2)) : 0];
  return (text.startsWith('-') ? -60 : 60) * (hours * 60 + minutes);
}
