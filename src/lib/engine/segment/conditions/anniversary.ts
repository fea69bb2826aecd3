import { noDay } from '#lib/domain/chunk.ts';
import { fieldColumn, pageRows } from '#lib/domain/contact-column.ts';
import { cellText, readCell } from '#lib/engine/chunk/read-cell.ts';
import { filledAt, pageOf, rowOf } from '#lib/engine/contacts/contact-base.ts';
import { emptyBits } from '#lib/engine/contacts/filter-bits.ts';
import { anniversaries, monthDays } from '../anniversaries.ts';
import { blankWords, numberWords } from '../bilingual.ts';
import type { ConditionKind, WorkspaceWords } from '../condition.ts';
import { nextOfDays } from '../day-changes.ts';
import { checkChoice, checkKnown, isCount, must } from '../operand-checks.ts';
import { intersect } from '../sets.ts';
import { readTest, writeTest, writeWord } from '../text/phrases.ts';
import { zoneClock } from '../zone-clock.ts';

/** "Has a birthday within the next 7 days", or that of any other date: today and so many days after or before it, as the
 * calendar of the workspace's zone counts them. Born on 29 February, one has it on the 28th in other years. The date
 * itself is no anniversary. */
export type AnniversaryOperands = {
  readonly field: string;
  readonly op: 'next' | 'last';
  readonly days: number;
};

export const anniversary: ConditionKind<AnniversaryOperands> = {
  id: 'anniversary',
  label: { fr: 'Anniversaire', en: 'Birthday or anniversary' },
  heading: 'person',
  blank: { fr: 'Sans date, pas d’anniversaire.', en: 'Without a date, there is no anniversary.' },
  initial: () => ({ field: 'birth-date', op: 'next', days: 7 }),
  check: (operands, workspace) => [
    ...checkKnown(operands['field'], datesOf(workspace), 'field'),
    ...checkChoice(operands['op'], ['next', 'last'], 'op'),
    ...must(isCount(operands['days'], 0, 366), 'days', {
      fr: 'Il faut de 0 à 366 jours.',
      en: 'From 0 to 366 days are needed.'
    })
  ],
  phrase: (operands, workspace) => ({
    sentence: {
      fr: 'Anniversaire ({field}) dans les {days} {op}',
      en: 'Anniversary ({field}) within the {op} {days} days'
    },
    tokens: [
      {
        key: 'field',
        label: { fr: 'Date', en: 'Date' },
        words: datesOf(workspace).find(({ id }) => id === operands.field)?.words ?? blankWords,
        value: operands.field,
        editor: { kind: 'choice', choices: datesOf(workspace).map(({ id, words }) => ({ value: id, words })) },
        put: (field) => ({ ...operands, field })
      },
      {
        key: 'days',
        label: { fr: 'Jours', en: 'Days' },
        words: numberWords(operands.days),
        value: operands.days,
        editor: { kind: 'number', least: 0, most: 366, decimals: 0 },
        put: (days) => ({ ...operands, days })
      },
      {
        key: 'op',
        label: { fr: 'Avant ou après', en: 'Before or after' },
        words: opWords[operands.op],
        value: operands.op,
        editor: {
          kind: 'choice',
          choices: (['next', 'last'] as const).map((value) => ({ value, words: opWords[value] }))
        },
        put: (op) => ({ ...operands, op })
      }
    ]
  }),
  write: ({ field, op, days }) => `anniversary ${writeWord(field)} ${writeTest({ op, values: [days] })}`,
  read(reader, workspace) {
    if (!reader.word('anniversary')) return null;
    const dates = datesOf(workspace);
    const field = reader.word(...dates.map(({ id }) => id)) ?? reader.quoted();
    if (!dates.some(({ id }) => id === field))
      return reader.expected({ fr: 'un champ de dates', en: 'a field of dates' });
    const test = readTest(reader, 'date');
    return test && { field: field!, op: test.op as AnniversaryOperands['op'], days: Number(test.values[0]) };
  },
  needs: ({ field }, { moment, zone }) => ({
    columns: [fieldColumn(field)],
    events: [],
    segments: [],
    times: [zoneClock(zone).dayOf(moment)]
  }),
  evaluate(operands, base) {
    const today = zoneClock(base.zone).dayOf(base.moment);
    const latest = anniversaries(...span(operands, today));
    const bits = emptyBits(base);
    base.column(fieldColumn(operands.field)).forEach((chunk, page) => {
      if (chunk?.kind !== 'days') return;
      const { days } = chunk;
      const each = monthDays(chunk);
      const from = page * (pageRows / 32);
      for (let row = 0; row < days.length; row++) {
        if (days[row] !== noDay && latest[each[row]!]! > days[row]!) bits[from + (row >>> 5)]! |= 1 << (row & 31);
      }
    });
    return intersect(bits, base.everyone);
  },
  explain(operands, base, contact) {
    const chunk = filledAt<'days'>(base, fieldColumn(operands.field), pageOf(contact));
    const day = readCell<'days'>(chunk, rowOf(contact));
    const today = zoneClock(base.zone).dayOf(base.moment);
    const holdsOn = (on: number) => day !== null && isInside(day, operands, on);
    const days = day === null ? [] : daysOfChange(day, operands, today);
    const text = cellText(chunk, rowOf(contact));
    return {
      holds: holdsOn(today),
      facts: [{ kind: 'value', field: operands.field, value: text === '' ? null : text }],
      next: nextOfDays(holdsOn, days, base)
    };
  },
  sql({ field, op, days }, sql) {
    const column = sql.field(field);
    const [least, most] = op === 'next' ? [0, days] : [-days, 0];
    // so many days touch two calendar years at the most
    const each = (op === 'next' ? [0, 1] : [0, -1]).map((years) => {
      const day = sql.inYearOf(column, sql.today, years);
      return `(${day} > ${column} AND ${day} >= ${sql.plusDays(sql.today, least)} AND ${day} <= ${sql.plusDays(sql.today, most)})`;
    });
    return `COALESCE(${each.join(' OR ')}, FALSE)`;
  }
};

const opWords = {
  next: { fr: 'prochains jours', en: 'next' },
  last: { fr: 'derniers jours', en: 'last' }
};

const datesOf = ({ fields }: WorkspaceWords) => fields.filter(({ type }) => type === 'date');

const span = ({ op, days }: AnniversaryOperands, today: number): readonly [from: number, to: number] =>
  op === 'next' ? [today, today + days] : [today - days, today];

function isInside(day: number, operands: AnniversaryOperands, today: number): boolean {
  const [from, to] = span(operands, today);
  return [yearOf(from), yearOf(to)].some((year) => {
    const on = anniversaryOf(day, year);
    return on > day && on >= from && on <= to;
  });
}

/** Days on which an anniversary comes into the span or leaves it, in this year and the next ones. */
function daysOfChange(day: number, { op, days }: AnniversaryOperands, today: number): readonly number[] {
  return Array.from({ length: 4 }, (_, at) =>
    anniversaryOf(day, Math.max(yearOf(today) - 1, yearOf(day)) + at)
  ).flatMap((on) => (op === 'next' ? [on - days, on + 1] : [on, on + days + 1]));
}

const yearOf = (day: number): number => new Date(day * dayLength).getUTCFullYear();

/** The day of a year on which a date comes round. */
function anniversaryOf(day: number, year: number): number {
  const date = new Date(day * dayLength);
  const last = new Date(Date.UTC(year, date.getUTCMonth() + 1, 0)).getUTCDate();
  return Date.UTC(year, date.getUTCMonth(), Math.min(date.getUTCDate(), last)) / dayLength;
}

const dayLength = 86_400_000;
