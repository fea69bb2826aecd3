import { Temporal } from 'temporal-polyfill';

// The calendar of a zone by Temporal: the slow, standard way.

export const plainDay = (moment: number, zone: string): Temporal.PlainDate =>
  once(days, `${moment} ${zone}`, () =>
    Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDate()
  );

export const plainStart = (day: Temporal.PlainDate, zone: string): number =>
  once(starts, `${day.toString()} ${zone}`, () => day.toZonedDateTime({ timeZone: zone }).epochMilliseconds);

/** The first moment of a day or a moment as a window writes it; with `end`, where a day has ended. */
export const plainTime = (text: string, zone: string, end = false): number =>
  once(times, `${text} ${zone} ${end}`, () => slowTime(text, zone, end));

function slowTime(text: string, zone: string, end: boolean): number {
  if (!text.includes('T')) {
    const day = Temporal.PlainDate.from(text);
    return plainStart(end ? day.add({ days: 1 }) : day, zone);
  }
  const wall = Temporal.PlainDateTime.from(text);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (earlier.toPlainDateTime().equals(wall)) return earlier.epochMilliseconds;
  // clocks leap over it: the end of the leap
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' }).add({ milliseconds: 1 });
  return later.getTimeZoneTransition('previous')!.epochMilliseconds;
}

/** Days from 1970-01-01. */
export const plainDayNumber = (day: Temporal.PlainDate): number =>
  Temporal.PlainDate.from('1970-01-01').until(day, { largestUnit: 'days' }).days;

export { Temporal };

// the same is asked for each event of each person
const days = new Map<string, Temporal.PlainDate>();
const starts = new Map<string, number>();
const times = new Map<string, number>();

function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  if (!known.has(key)) known.set(key, make());
  return known.get(key)!;
}
