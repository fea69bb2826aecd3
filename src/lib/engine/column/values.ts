import { digestBytes, type Digest } from '#lib/domain/digest.ts';
import type { DateOrder } from '#lib/domain/column.ts';

/** What a cell looks like by itself. */
export type Look = 'empty' | 'email' | 'digest' | 'uuid' | 'date' | 'number' | 'text';

/** Every test cuts by length first, so that no value costs more than a short one. */
const longest = 320;

export function lookOf(cell: string): Look {
  if (cell.length > longest) return 'text';
  const value = cell.trim();
  if (value === '') return 'empty';
  if (looksLikeEmail(value)) return 'email';
  if (digestOf(value)) return 'digest';
  if (looksLikeUuid(value)) return 'uuid';
  if (dateParts(value)) return 'date';
  return looksLikeNumber(value) ? 'number' : 'text';
}

/** Rough on purpose: it tells what a column holds, not whether an address is right. */
export function looksLikeEmail(value: string): boolean {
  if (value.length > 254) return false;
  const at = value.indexOf('@');
  if (at < 1 || at !== value.lastIndexOf('@')) return false;
  const dot = value.lastIndexOf('.');
  return dot > at + 1 && dot < value.length - 1 && !/[\s,;|]/.test(value);
}

const digests = Object.entries(digestBytes) as [Digest, number][];

/** The digest that a value in hexadecimal may be, by its length. A number of 32 digits is none. */
export function digestOf(value: string): Digest | null {
  const found = digests.find(([, bytes]) => value.length === 2 * bytes);
  return found && /^[0-9a-f]+$/i.test(value) && /[a-f]/i.test(value) ? found[0] : null;
}

export const looksLikeUuid = (value: string) =>
  value.length === 36 && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

/** Digits, with signs, separators and a unit: amounts and phone numbers alike. */
export const looksLikeNumber = (value: string) =>
  value.length <= 40 && /^[+\-−(]?[\d\s.,/()'’-]*\d\s?[%€$£]?$/.test(value);

/** Six to fifteen digits with the usual separators.
 * @param strict only numbers that can be nothing else: with their prefix, or a trunk zero and ten digits or so */
export function looksLikePhone(value: string, strict: boolean): boolean {
  if (value.length > 40 || !/^(?:\+|00|\(|\d)[\d\s./()-]*\d$/.test(value) || dateParts(value)) return false;
  const digits = value.replace(/\D/g, '');
  if (digits.length < 6 || digits.length > 15) return false;
  if (!strict) return true;
  return /^(?:\+|00)[1-9]/.test(value) ? digits.length >= 9 : /^\(?0[1-9]/.test(value) && /^\d{9,11}$/.test(digits);
}

const dayFirst = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})(?:[T ].*)?$/;
const yearFirst = /^(\d{4})([-/. ]?)(\d{2})\2(\d{2})(?:[T ].*)?$/;
const yearFirstLoose = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})(?:[T ].*)?$/;

/** The numbers of a date in the order written; null when it is none. */
export function dateParts(value: string): { first: number; second: number; year: number; yearFirst: boolean } | null {
  if (value.length > 40) return null;
  const late = yearFirst.exec(value) ?? yearFirstLoose.exec(value);
  if (late) {
    const [year, first, second] = [Number(late[1]), Number(late[3]), Number(late[4])];
    return year >= 1850 && year < 2150 && isDayAndMonth(first, second)
      ? { first, second, year, yearFirst: true }
      : null;
  }
  const early = dayFirst.exec(value);
  if (!early) return null;
  const [first, second, year] = [Number(early[1]), Number(early[3]), Number(early[4])];
  // two blanks between short numbers are a phone number or an amount
  if (!isDayAndMonth(first, second) || (early[2] === ' ' && early[4]!.length === 2)) return null;
  return { first, second, year, yearFirst: false };
}

const isDayAndMonth = (first: number, second: number) =>
  first >= 1 && second >= 1 && first <= 31 && second <= 31 && (first <= 12 || second <= 12);

/** The order of day and month that a column of dates shows by days after the twelfth; null when nothing tells, or
 * when the values contradict each other. */
export function dateOrderOf(values: readonly string[]): DateOrder | null {
  const seen = { 'day-first': 0, 'month-first': 0, 'year-first': 0 };
  for (const value of values) {
    const parts = dateParts(value.trim());
    if (!parts) continue;
    if (parts.yearFirst) seen['year-first']++;
    else if (parts.first > 12) seen['day-first']++;
    else if (parts.second > 12) seen['month-first']++;
  }
  const orders = (Object.keys(seen) as DateOrder[]).filter((order) => seen[order] > 0);
  return orders.length === 1 ? orders[0]! : null;
}

const genders = new Set(
  'm f h w male female man woman homme femme monsieur madame mademoiselle mr mrs ms miss mme mlle garçon fille'.split(
    ' '
  )
);

export const looksLikeGender = (value: string) =>
  value.length <= 14 && genders.has(value.toLowerCase().replace('.', ''));

export const looksLikePostcode = (value: string) =>
  value.length <= 12 && /^(?:[a-z]{1,2}-)?[a-z0-9][a-z0-9 -]{1,9}[a-z0-9]$/i.test(value) && /\d/.test(value);
