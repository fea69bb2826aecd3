import type { Days } from '#lib/domain/chunk.ts';
import { noDay } from '#lib/domain/chunk.ts';
import { dayOfText } from '../calendar-day.ts';
import { denied, type ValueKind, type ValueTest } from './value-kind.ts';

/** Calendar days, which have no zone; "today" is the day of the question in the zone of the workspace. "The last 7 days"
 * has today and the 7 days before it, "the next 7 days" today and the 7 days after it. */
export const dayValues: ValueKind = {
  operators: [
    { id: 'is', words: { fr: 'est le', en: 'is' }, takes: 'day' },
    { id: 'is-not', words: { fr: 'n’est pas le', en: 'is not' }, takes: 'day' },
    { id: 'before', words: { fr: 'est avant le', en: 'is before' }, takes: 'day' },
    { id: 'after', words: { fr: 'est après le', en: 'is after' }, takes: 'day' },
    { id: 'between', words: { fr: 'est entre', en: 'is between' }, takes: 'days' },
    { id: 'not-between', words: { fr: 'n’est pas entre', en: 'is not between' }, takes: 'days' },
    {
      id: 'last',
      ...{ words: { fr: 'est dans les', en: 'is within the last' }, after: { fr: 'derniers jours', en: 'days' } },
      takes: 'count'
    },
    {
      id: 'next',
      ...{ words: { fr: 'est dans les', en: 'is within the next' }, after: { fr: 'prochains jours', en: 'days' } },
      takes: 'count'
    },
    {
      id: 'before-last',
      ...{ words: { fr: 'remonte à plus de', en: 'is more than' }, after: { fr: 'jours', en: 'days ago' } },
      takes: 'count'
    },
    {
      id: 'after-next',
      ...{ words: { fr: 'vient dans plus de', en: 'is in more than' }, after: { fr: 'jours', en: 'days' } },
      takes: 'count'
    },
    { id: 'set', words: { fr: 'est renseigné', en: 'is set' }, takes: 'nothing' },
    { id: 'not-set', words: { fr: 'n’est pas renseigné', en: 'is not set' }, takes: 'nothing' }
  ],
  select(chunk, from, to, test, today, keep) {
    const { least, most, isDenied } = rangeOf(test, today);
    if (!chunk) {
      keep.fill(Number(isDenied), 0, to - from);
      return;
    }
    const { days } = chunk as Days;
    for (let row = from; row < to; row++) {
      const day = days[row]!;
      keep[row - from] = Number((day !== noDay && day >= least && day <= most) !== isDenied);
    }
  },
  holds(value, test, today) {
    const { least, most, isDenied } = rangeOf(test, today);
    return (value !== null && (value as number) >= least && (value as number) <= most) !== isDenied;
  },
  passing(test, today) {
    const { least, most, isDenied } = rangeOf(test, today);
    if (isDenied) return null;
    // as near to today as it may be
    return Math.min(Math.max(today, least), most);
  },
  sql(column, { op, values }, writer) {
    const { op: plain, isDenied } = denied(op);
    const [first, last] = values.map((value) => writer.day(String(value)));
    const count = Number(values[0]);
    const { today } = writer;
    const written: Readonly<Record<string, string>> = {
      is: `${column} = ${first}`,
      before: `${column} < ${first}`,
      after: `${column} > ${first}`,
      between: `${column} >= ${first} AND ${column} <= ${last}`,
      last: `${column} >= ${writer.plusDays(today, -count)} AND ${column} <= ${today}`,
      next: `${column} >= ${today} AND ${column} <= ${writer.plusDays(today, count)}`,
      'before-last': `${column} < ${writer.plusDays(today, -count)}`,
      'after-next': `${column} > ${writer.plusDays(today, count)}`,
      set: `${column} IS NOT NULL`
    };
    return `${isDenied ? 'NOT ' : ''}COALESCE(${written[plain]!}, FALSE)`;
  },
  excludes(a, b) {
    const [left, right] = [rangeOf(a, 0), rangeOf(b, 0)];
    // where one moves with today and the other does not, they may meet one day
    if (moving.has(a.op) !== moving.has(b.op)) return false;
    return !left.isDenied && !right.isDenied && Math.max(left.least, right.least) > Math.min(left.most, right.most);
  },
  holdsDuring(value, { op, values }) {
    if (value === null) return null;
    const day = value as number;
    const count = Number(values[0]);
    switch (op) {
      case 'last':
        return { from: day, to: day + count };
      case 'next':
        return { from: day - count, to: day };
      case 'before-last':
        return { from: day + count + 1, to: Infinity };
      case 'after-next':
        return { from: -Infinity, to: day - count - 1 };
      default:
        return null;
    }
  }
};

const moving = new Set(['last', 'next', 'before-last', 'after-next']);

/** From least to most, both included. */
function rangeOf({ op, values }: ValueTest, today: number) {
  const { op: plain, isDenied } = denied(op);
  return { ...ranges[plain]!(values, today), isDenied };
}

type DayRange = { readonly least: number; readonly most: number };
const day = (values: ValueTest['values'], at: number): number => dayOfText(String(values[at]))!;
const ranges: Readonly<Record<string, (values: ValueTest['values'], today: number) => DayRange>> = {
  is: (values) => ({ least: day(values, 0), most: day(values, 0) }),
  before: (values) => ({ least: -Infinity, most: day(values, 0) - 1 }),
  after: (values) => ({ least: day(values, 0) + 1, most: Infinity }),
  between: (values) => ({ least: day(values, 0), most: day(values, 1) }),
  last: ([count], today) => ({ least: today - Number(count), most: today }),
  next: ([count], today) => ({ least: today, most: today + Number(count) }),
  'before-last': ([count], today) => ({ least: -Infinity, most: today - Number(count) - 1 }),
  'after-next': ([count], today) => ({ least: today + Number(count) + 1, most: Infinity }),
  set: () => ({ least: -Infinity, most: Infinity })
};
