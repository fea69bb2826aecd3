/** Seconds by which the clocks of a zone are ahead of UTC when they show this time: a number of seconds since 1970 as if
 * the clocks were UTC. A time that they show twice is the later one; one that they skip goes on as if they had not.
 * @param zone an IANA name, costly to open */
export function zoneOffsets(zone: string): (wall: number) => number {
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
  let last = Number.NaN;
  let lastOffset = 0;
  return (wall) => {
    // clocks change at quarters of an hour: all of one quarter are the same, whichever comes first
    const quarter = Math.floor(wall / quarterSeconds);
    if (quarter === last) return lastOffset;
    let offset = known.get(quarter);
    if (offset === undefined) {
      const start = quarter * quarterSeconds;
      // a second look, for the hours around a change of the clocks
      const near = shown(start) - start;
      offset = shown(start - near) - (start - near);
      if (known.size === offsetsKept) known.clear();
      known.set(quarter, offset);
    }
    last = quarter;
    lastOffset = offset;
    return offset;
  };
}

const quarterSeconds = 900;
const offsetsKept = 40_000;
