import type { DateOrder } from '#lib/domain/column.ts';
import { readDate } from './read-date.ts';

/** Reads the moment that a cell names, in seconds since 1970; null when it names none. A day alone is its start in the
 * zone; a time without a zone of its own is one of that zone. */
export function momentReader(zone: string, order: DateOrder | null): (text: string) => number | null {
  const offsetAt = offsets(zone);
  return (text) => {
    const day = readDate(text, order);
    if (day === null) return null;
    const time = timeOfDay.exec(text);
    if (!time && /[T ]\d{1,2}:/.test(text)) return null;
    const [, hours = '0', minutes = '0', seconds = '0', own] = time ?? [];
    if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
    const wall = day * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    const moment = own === undefined ? wall - offsetAt(wall) : wall - ownOffset(own);
    return moment > 0 && moment <= mostSeconds ? moment : null;
  };
}

// what a page has room for: the year 2106
const mostSeconds = 0xffffffff;
const timeOfDay = /[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/;

function ownOffset(text: string): number {
  if (text === 'Z' || text === 'UTC') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return (text.startsWith('-') ? -60 : 60) * minutes;
}

/** Seconds by which the clocks of a zone are ahead of UTC when they show this time. */
function offsets(zone: string): (wall: number) => number {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' }
  });
  const shown = (moment: number) => {
    const part: Record<string, number> = {};
    for (const { type, value } of clock.formatToParts(moment * 1000)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
  };
  const known = new Map<number, number>();
  return (wall) => {
    const hour = Math.floor(wall / 3600);
    let offset = known.get(hour);
    if (offset === undefined) {
      // a second look, for the hours around a change of the clocks
      const near = shown(wall) - wall;
      offset = shown(wall - near) - (wall - near);
      if (known.size === offsetsKept) known.clear();
      known.set(hour, offset);
    }
    return offset;
  };
}

const offsetsKept = 10_000;
