/** What the clocks and calendars of a zone show. Days are counted from 1970-01-01. */
export interface ZoneClock {
  /** The calendar day of a moment. */
  dayOf(moment: number): number;
  /** The first moment of a day: its midnight, or what comes first where clocks leap over it. */
  startOf(day: number): number;
  /** The first moment at which clocks show this time or a later one of the same turn: the earlier of two where they
   * show it twice, the end of the leap where they never do.
   * @param wall milliseconds since 1970-01-01 00:00 as the clocks count them */
  firstShowing(wall: number): number;
}

/** @param zone IANA; kept, since its formatter is dear to make */
export function zoneClock(zone: string): ZoneClock {
  const known = clocks.get(zone);
  if (known) return known;
  const made = makeClock(zone);
  if (clocks.size === mostClocks) clocks.clear();
  clocks.set(zone, made);
  return made;
}

const clocks = new Map<string, ZoneClock>();
const mostClocks = 50;
const dayLength = 86_400_000;

function makeClock(zone: string): ZoneClock {
  const shown = showing(zone);
  const starts = new Map<number, number>();
  const firstShowing = (wall: number): number => {
    // clocks of a zone never are more than a day from UTC, and change once in so short a time
    const early = wall - (shown(wall - dayLength) - (wall - dayLength));
    const late = wall - (shown(wall + dayLength) - (wall + dayLength));
    const first = Math.min(early, late);
    const last = Math.max(early, late);
    if (shown(first) === wall) return first;
    if (shown(last) === wall) return last;
    return leapBetween(first, last, (moment) => shown(moment) >= wall);
  };
  return {
    dayOf: (moment) => Math.floor(shown(moment) / dayLength),
    firstShowing,
    startOf(day) {
      let start = starts.get(day);
      if (start === undefined) {
        start = firstShowing(day * dayLength);
        if (starts.size === mostStarts) starts.clear();
        starts.set(day, start);
      }
      return start;
    }
  };
}

const mostStarts = 10_000;

/** The first moment after `from`, up to `until`, of which something that stays true is true. */
function leapBetween(from: number, until: number, isAfter: (moment: number) => boolean): number {
  let before = from;
  let after = until;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (isAfter(middle)) after = middle;
    else before = middle;
  }
  return isAfter(before) ? before : after;
}

/** Milliseconds since 1970-01-01 00:00 as the clocks of a zone show them at a moment. */
function showing(zone: string): (moment: number) => number {
  if (zone === 'UTC') return (moment) => moment;
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ era: 'short', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' }
  });
  return (moment) => {
    const second = Math.floor(moment / 1000) * 1000;
    const part: Record<string, string> = {};
    for (const { type, value } of clock.formatToParts(second)) part[type] = value;
    const year = part['era']?.startsWith('B') ? 1 - Number(part['year']) : Number(part['year']);
    const [month, day] = [Number(part['month']), Number(part['day'])];
    const [hour, minute, whole] = [Number(part['hour']), Number(part['minute']), Number(part['second'])];
    // Date.UTC takes years below 100 for others
    const date = new Date(Date.UTC(2000, month - 1, day, hour, minute, whole));
    return date.setUTCFullYear(year, month - 1, day) + (moment - second);
  };
}
