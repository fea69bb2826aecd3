import type { FieldType } from '#lib/domain/field.ts';
import type { Operand } from '#lib/domain/segment.ts';
import type { Bilingual } from '#lib/domain/words.ts';
import { fold } from '#lib/engine/contacts/fold.ts';
import { dayOfText } from './calendar-day.ts';
import type { OperandFault } from './condition.ts';
import { valueKinds } from './value/kinds.ts';
import type { Operator } from './value/value-kind.ts';
import { isWindowTime } from './window.ts';

/** No fault when it is right, else one at the token. */
export const must = (isRight: boolean, token: string, words: Bilingual): readonly OperandFault[] =>
  isRight ? [] : [{ token, words }];

export const checkChoice = (value: Operand | undefined, choices: readonly string[], token: string) =>
  must(choices.includes(value as string), token, choose);

/** Something of the workspace that is still there. */
export const checkKnown = (id: Operand | undefined, known: readonly { readonly id: string }[], token: string) =>
  must(
    known.some((one) => one.id === id),
    token,
    id === '' ? choose : { fr: 'Cela n’existe plus.', en: 'This is no longer there.' }
  );

/** An operand that should be a text; '' when it is none. */
export const textOf = (operand: Operand | undefined): string => (typeof operand === 'string' ? operand : '');

export const isCount = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

export function checkWindow(operand: Operand | undefined): readonly OperandFault[] {
  const window = operand as Readonly<Record<string, Operand>> | null | undefined;
  const isTime = (key: string) => typeof window?.[key] === 'string' && isWindowTime(window[key]);
  switch (window?.['kind']) {
    case 'hours':
      return must(isCount(window['amount'], 1, mostHours), 'window', count);
    case 'days':
      return must(isCount(window['amount'], 0, mostDays), 'window', count);
    case 'between':
      if (!isTime('from') || !isTime('to')) return must(false, 'window', date);
      return must(textOf(window['from']) <= padded(textOf(window['to'])), 'window', order);
    case 'before':
    case 'after':
      return must(isTime('at'), 'window', date);
    case 'ever':
      return [];
    default:
      return must(false, 'window', choose);
  }
}

/** Whether an operator of a type is there with the values that it takes. */
export function checkTest(
  type: FieldType,
  test: { readonly op?: unknown; readonly values?: unknown },
  token: string
): readonly OperandFault[] {
  const operator = valueKinds[type].operators.find(({ id }) => id === test.op);
  if (!operator) return must(false, token, choose);
  if (!Array.isArray(test.values)) return must(false, 'values', choose);
  const values: readonly unknown[] = test.values;
  const [needed, isRight, words] = checks[operator.takes];
  const isCounted = needed === 'some' ? values.length > 0 && values.length <= mostValues : values.length === needed;
  if (!isCounted || !values.every(isRight)) return must(false, 'values', words);
  return must(needed !== 2 || (values[0] as number) <= (values[1] as number), 'values', order);
}

const mostHours = 24 * 366;
const mostDays = 36_525;
const mostValues = 10_000;

// a day means its whole length where a moment of it is compared with it
const padded = (text: string): string => (text.length === 10 ? `${text}T23:59` : text);

const choose = { fr: 'Il reste à choisir.', en: 'This is still to be chosen.' };
const write = { fr: 'Il reste à écrire.', en: 'This is still to be written.' };
const count = { fr: 'Il faut un nombre entier.', en: 'A whole number is needed.' };
const number = { fr: 'Il faut un nombre.', en: 'A number is needed.' };
const date = { fr: 'Il faut une date.', en: 'A date is needed.' };
const order = { fr: 'La fin précède le début.', en: 'The end comes before the start.' };

const isText = (value: unknown) => typeof value === 'string' && fold(value).trim() !== '' && value.length <= 10_000;
const isDay = (value: unknown) => typeof value === 'string' && dayOfText(value) !== null;
const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value);
const isDayCount = (value: unknown) => isCount(value, 0, mostDays);

type Check = readonly [needed: number | 'some', isRight: (value: unknown) => boolean, words: Bilingual];
const checks: Readonly<Record<Operator['takes'], Check>> = {
  nothing: [0, () => true, choose],
  text: [1, isText, write],
  texts: ['some', isText, write],
  number: [1, isNumber, number],
  numbers: [2, isNumber, number],
  day: [1, isDay, date],
  days: [2, isDay, date],
  count: [1, isDayCount, count]
};
