import type { Chunk, Numbers } from '#lib/domain/chunk.ts';
import type { CellValue } from '#lib/engine/chunk/cell.ts';
import { denied, type ValueKind, type ValueTest } from './value-kind.ts';

export const numberValues: ValueKind = {
  operators: [
    { id: 'is', words: { fr: 'est égal à', en: 'equals' }, takes: 'number' },
    { id: 'is-not', words: { fr: 'n’est pas égal à', en: 'does not equal' }, takes: 'number' },
    { id: 'above', words: { fr: 'est plus grand que', en: 'is greater than' }, takes: 'number' },
    { id: 'from', words: { fr: 'est au moins', en: 'is at least' }, takes: 'number' },
    { id: 'below', words: { fr: 'est plus petit que', en: 'is less than' }, takes: 'number' },
    { id: 'up-to', words: { fr: 'est au plus', en: 'is at most' }, takes: 'number' },
    { id: 'between', words: { fr: 'est entre', en: 'is between' }, takes: 'numbers' },
    { id: 'not-between', words: { fr: 'n’est pas entre', en: 'is not between' }, takes: 'numbers' },
    { id: 'set', words: { fr: 'est renseigné', en: 'is set' }, takes: 'nothing' },
    { id: 'not-set', words: { fr: 'n’est pas renseigné', en: 'is not set' }, takes: 'nothing' }
  ],
  select(chunk, from, to, test, _, keep) {
    if (!chunk) keep.fill(Number(passes(Number.NaN, rangeOf(test))), 0, to - from);
    else mark(chunk, from, to, test, keep);
  },
  holds: (value, test) => passes((value as CellValue<'numbers'>) ?? Number.NaN, rangeOf(test)),
  passing(test) {
    const { least, most, isOpen, isDenied } = rangeOf(test);
    if (isDenied) return Number.isFinite(most) ? most + 1 : null;
    const step = isOpen ? 1 : 0;
    return Number.isFinite(least) ? least + step : Number.isFinite(most) ? most - step : 0;
  },
  sql(column, { op, values }) {
    const { op: plain, isDenied } = denied(op);
    const [least = 0, most = 0] = values.map(Number);
    const compare = comparisons[plain];
    const test =
      plain === 'between'
        ? `${column} >= ${least} AND ${column} <= ${most}`
        : compare
          ? `${column} ${compare} ${least}`
          : `${column} IS NOT NULL`;
    return isDenied ? `NOT COALESCE(${test}, FALSE)` : `COALESCE(${test}, FALSE)`;
  },
  excludes(a, b) {
    const [left, right] = [rangeOf(a), rangeOf(b)];
    if (left.isDenied || right.isDenied) return false;
    const least = Math.max(left.least, right.least);
    const most = Math.min(left.most, right.most);
    const isOpen =
      (left.isOpen && (least === left.least || most === left.most)) ||
      (right.isOpen && (least === right.least || most === right.most));
    return least > most || (least === most && isOpen);
  }
};

const comparisons: Readonly<Record<string, string>> = { is: '=', above: '>', from: '>=', below: '<', 'up-to': '<=' };

/** From least to most, both included unless `isOpen`; a blank is in no range. */
interface NumberRange {
  readonly least: number;
  readonly most: number;
  readonly isOpen: boolean;
  readonly isDenied: boolean;
}

function rangeOf({ op, values }: ValueTest): NumberRange {
  const { op: plain, isDenied } = denied(op);
  const [first = 0, last = first] = values.map(Number);
  const least = plain === 'set' || plain === 'below' || plain === 'up-to' ? -Infinity : first;
  const most = plain === 'set' || plain === 'above' || plain === 'from' ? Infinity : plain === 'between' ? last : first;
  return { least, most, isOpen: plain === 'above' || plain === 'below', isDenied };
}

function passes(value: number, { least, most, isOpen, isDenied }: NumberRange): boolean {
  const isInside = isOpen ? value > least && value < most : value >= least && value <= most;
  return isInside !== isDenied;
}

function mark(chunk: Chunk, from: number, to: number, test: ValueTest, keep: Uint8Array): void {
  const { values } = chunk as Numbers;
  const range = rangeOf(test);
  for (let row = from; row < to; row++) keep[row - from] = Number(passes(values[row]!, range));
}
