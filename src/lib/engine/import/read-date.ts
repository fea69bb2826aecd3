import type { DateOrder } from '#lib/domain/column.ts';

/** The day that a cell names, in days since 1970-01-01; null when it names none. A time of day after it is left out.
 * A year of two digits is refused, since nobody can tell its century; a day and a month that could be exchanged need
 * the order of the file. */
export function readDate(text: string, order: DateOrder | null): number | null {
  if (text.length > longest) return null;
  const date = text.replace(timeOfDay, '');
  const late = /^(\d{4})([-/. ]?)(\d{1,2})\2(\d{1,2})$/.exec(date);
  if (late && (late[2] !== '' || date.length === 8)) return dayOf(Number(late[1]), Number(late[3]), Number(late[4]));
  const early = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/.exec(date);
  if (!early) return null;
  const [first, second, year] = [Number(early[1]), Number(early[3]), Number(early[4])];
  if (order === 'day-first') return dayOf(year, second, first);
  if (order === 'month-first') return dayOf(year, first, second);
  if (first > 12 || first === second) return dayOf(year, second, first);
  return second > 12 ? dayOf(year, first, second) : null;
}

/** Days since 1970-01-01; null for a day that no calendar has, or outside 1850 to 2149. */
export function dayOf(year: number, month: number, day: number): number | null {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && leap ? 29 : (daysOfMonths[month - 1] ?? 0);
  if (day < 1 || day > length || year < 1850 || year > 2149) return null;
  // days from civil (H. Hinnant): years begin in March, so that the day of a leap year comes last
  const y = month <= 2 ? year - 1 : year;
  const century = Math.floor(y / 100);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return 365 * y + Math.floor(y / 4) - century + Math.floor(century / 4) + dayOfYear - 719_468;
}

const longest = 40;
const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const timeOfDay = /[T ]\d{1,2}:\d{2}.*$/;
