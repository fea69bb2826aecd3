import type { ColumnLook } from '#lib/domain/column.ts';
import { nameKey } from '#lib/domain/field.ts';
import { dateOrderOf, dateParts, looksLikeNumber } from './values.ts';

/** What the values of a sample look like. Numbers that begin with a zero or a plus, or are too long to be counted with,
 * are names of something: they stay text.
 * @param values trimmed, without the empty ones */
export function lookOfColumn(values: readonly string[]): ColumnLook {
  const words = differentWords(values);
  // a choice is made again and again; a yes is a yes in the shortest file
  const isChoice = words.length > 0 && words.length * timesEach <= values.length;
  const text: ColumnLook = {
    type: 'text',
    dates: null,
    decimal: null,
    decimalIsAsked: false,
    words: isChoice ? words : []
  };
  if (values.length === 0) return text;
  if (nearlyAll(values, isYesOrNo) && words.length <= 4) return { ...text, type: 'yes-no', words };
  if (nearlyAll(values, (value) => dateParts(value) !== null)) {
    return { ...text, type: 'date', dates: dateOrderOf(values), words: [] };
  }
  if (nearlyAll(values, looksLikeNumber) && !values.some(isNameOfSomething)) {
    return { ...text, type: 'number', words: [], ...decimalOf(values) };
  }
  if (text.words.length > 0) return { ...text, type: 'choice' };
  const listed = values.filter((value) => /[^;|]+[;|][^;|]+/.test(value));
  const parts = new Set(listed.flatMap((value) => value.split(/[;|]/).map(nameKey)));
  return listed.length * 4 >= values.length && parts.size <= mostParts ? { ...text, type: 'list' } : text;
}

const mostWords = 20;
const longestWord = 40;
const mostParts = 60;
const timesEach = 3;

const isYesOrNo = (value: string) => /^(?:oui|non|o|n|y|yes|no|true|false|vrai|faux|0|1|on|off|ok|ko|x)$/i.test(value);
const isNameOfSomething = (value: string) =>
  /^[+(]?0\d/.test(value) || /^\+/.test(value) || value.replace(/\D/g, '').length > 15;

function nearlyAll(values: readonly string[], test: (value: string) => boolean): boolean {
  return values.filter(test).length >= values.length * 0.95;
}

/** The different values, the most frequent first; none when they are many, or long. */
function differentWords(values: readonly string[]): readonly string[] {
  const words = new Map<string, { word: string; times: number }>();
  for (const value of values) {
    if (value.length > longestWord) return [];
    const key = nameKey(value);
    const known = words.get(key);
    if (known) known.times++;
    else words.set(key, { word: value, times: 1 });
    if (words.size > mostWords) return [];
  }
  return [...words.values()].sort((a, b) => b.times - a.times).map(({ word }) => word);
}

/** A mark with other than three digits after it, or the last of two different ones, parts units from cents. */
function decimalOf(values: readonly string[]): Pick<ColumnLook, 'decimal' | 'decimalIsAsked'> {
  let isAsked = false;
  const seen = new Set<'.' | ','>();
  for (const value of values) {
    const marks = value.replace(/[^\d.,]/g, '').match(/[.,]/g) ?? [];
    const mark = marks.at(-1) as '.' | ',' | undefined;
    if (mark === undefined) continue;
    const after = value.replace(/[^\d.,]/g, '').length - 1 - value.replace(/[^\d.,]/g, '').lastIndexOf(mark);
    const isAlone = marks.filter((one) => one === mark).length === 1;
    if (isAlone && (after !== 3 || marks.length > 1)) seen.add(mark);
    // the same mark twice stands between thousands
    else if (!isAlone) seen.add(mark === '.' ? ',' : '.');
    else isAsked = true;
  }
  const [only] = seen;
  if (seen.size === 1 && only) return { decimal: only, decimalIsAsked: false };
  return { decimal: null, decimalIsAsked: isAsked || seen.size > 1 };
}
