import type { DateOrder } from '#lib/domain/column.ts';
import type { SetAsideDetail } from '#lib/domain/set-aside.ts';

/** A birth date taken apart; texts of two, two and four digits. */
export interface BirthDateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** Reads a whole date. A year of two digits is refused: nobody can tell its century. A date whose day and month could be
 * exchanged needs the order of the file. */
export function birthDateParts(text: string, order: DateOrder | null): BirthDateParts | SetAsideDetail {
  const date = text.replace(timeOfDay, '');
  const yearFirst = /^(\d{4})([-/. ]?)(\d{1,2})\2(\d{1,2})$/.exec(date);
  if (yearFirst && (yearFirst[2] !== '' || date.length === 8)) {
    return checked(yearFirst[1]!, yearFirst[3]!, yearFirst[4]!);
  }
  const yearLast = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/.exec(date);
  if (!yearLast) return 'not-a-date';
  const [, first = '', , second = '', year = ''] = yearLast;
  if (order === 'day-first') return checked(year, second, first);
  if (order === 'month-first') return checked(year, first, second);
  if (Number(first) > 12) return checked(year, second, first);
  if (Number(second) > 12 || first === second) return checked(year, first, second);
  return 'not-a-date';
}

/** 1900 is Meta's first year (networks.md 1.6); no clock is read here, so the end is that of the century. */
export const isBirthYear = (year: number): boolean => year >= 1900 && year <= 2099;

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const timeOfDay = /[T ]\d{1,2}:\d{2}.*$/;

function checked(year: string, month: string, day: string): BirthDateParts | SetAsideDetail {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const days = m === 2 && leap ? 29 : (daysOfMonths[m - 1] ?? 0);
  if (d < 1 || d > days || !isBirthYear(y)) return 'date-out-of-range';
  return { year, month: month.padStart(2, '0'), day: day.padStart(2, '0') };
}
