import type { FieldType } from '#lib/domain/field.ts';
import type { TimeWindow } from '#lib/domain/time-window.ts';
import { dayOfText } from '../calendar-day.ts';
import type { TextReader } from '../condition.ts';
import { valueKinds } from '../value/kinds.ts';
import type { ValueTest } from '../value/value-kind.ts';
import { isWindowTime } from '../window.ts';

// Parts that several conditions have, in the text form: each written and read beside one another.

/** A word as it is where it can be read as one, else in quotation marks. */
export const writeWord = (text: string): string => (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) ? text : quote(text));

export const quote = (text: string): string => JSON.stringify(text);

/** `last 72 hours`, `between 2026-11-01 and 2026-11-30`, `before 2026-11-01T08:00`, `ever`. */
export function writeWindow(window: TimeWindow): string {
  switch (window.kind) {
    case 'hours':
    case 'days':
      return `last ${window.amount} ${window.kind}`;
    case 'between':
      return `between ${window.from} and ${window.to}`;
    case 'before':
    case 'after':
      return `${window.kind} ${window.at}`;
    case 'ever':
      return 'ever';
  }
}

export function readWindow(reader: TextReader): TimeWindow | null {
  const kind = reader.word('last', 'between', 'before', 'after', 'ever');
  if (kind === 'ever') return { kind };
  if (kind === 'last') {
    const amount = reader.number();
    if (amount === null) return null;
    const unit = reader.word('hours', 'days');
    return unit === 'hours' || unit === 'days' ? { kind: unit, amount } : null;
  }
  if (kind === 'before' || kind === 'after') {
    const at = readTime(reader);
    return at === null ? null : { kind, at };
  }
  if (kind !== 'between') return null;
  const from = readTime(reader);
  if (from === null || !reader.word('and')) return null;
  const to = readTime(reader);
  return to === null ? null : { kind, from, to };
}

/** `contains "panier"`, `between 1 and 3`, `in ("Lyon", "Paris")`, `not-set`. */
export function writeTest({ op, values }: ValueTest): string {
  if (values.length === 0) return op;
  const each = values.map((value) => (typeof value === 'number' || dayOfText(value) !== null ? value : quote(value)));
  if (op === 'between' || op === 'not-between') return `${op} ${each.join(' and ')}`;
  return many.has(op) ? `${op} (${values.map((value) => quote(String(value))).join(', ')})` : `${op} ${each.join('')}`;
}

export function readTest(reader: TextReader, type: FieldType): ValueTest | null {
  const { operators } = valueKinds[type];
  const op = reader.word(...operators.map(({ id }) => id));
  const takes = operators.find(({ id }) => id === op)?.takes;
  if (op === null || takes === undefined) return null;
  if (takes === 'nothing') return { op, values: [] };
  if (takes === 'texts') {
    const values = readTexts(reader);
    return values && { op, values };
  }
  const one = () =>
    takes === 'text' ? readText(reader) : takes.startsWith('day') ? readTime(reader) : reader.number();
  const first = one();
  if (first === null) return null;
  if (takes !== 'numbers' && takes !== 'days') return { op, values: [first] };
  const last = reader.word('and') ? one() : null;
  return last === null ? null : { op, values: [first, last] };
}

/** A name in quotation marks. */
export const readText = (reader: TextReader): string | null =>
  reader.quoted() ?? reader.expected({ fr: 'un texte entre guillemets', en: 'a text in quotation marks' });

const many: ReadonlySet<string> = new Set(
  'in not-in contains-any not-contains-any has-any has-all not-has-any'.split(' ')
);

function readTexts(reader: TextReader): string[] | null {
  if (!reader.word('(')) return null;
  const values: string[] = [];
  do {
    const value = readText(reader);
    if (value === null) return null;
    values.push(value);
  } while (reader.word(','));
  return reader.word(')') ? values : null;
}

function readTime(reader: TextReader): string | null {
  const text = reader.quoted();
  return text !== null && isWindowTime(text)
    ? text
    : reader.expected({ fr: 'une date, aaaa-mm-jj', en: 'a date, yyyy-mm-dd' });
}
