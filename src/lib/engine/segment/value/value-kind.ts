import type { Chunk } from '#lib/domain/chunk.ts';
import type { Bilingual } from '#lib/domain/words.ts';
import type { CellValue } from '#lib/engine/chunk/cell.ts';
import type { SqlWriter } from '../sql/sql-writer.ts';

/** A question to a value: an operator of its kind, and what it is compared with. */
export type ValueTest = {
  readonly op: string;
  readonly values: readonly (string | number)[];
};

export interface Operator {
  readonly id: string;
  /** After the name of the field: "contient", "is not". */
  readonly words: Bilingual;
  /** After the value: "derniers jours". */
  readonly after?: Bilingual;
  /** How many values it takes, and of which sort. */
  readonly takes: 'nothing' | 'text' | 'texts' | 'number' | 'numbers' | 'day' | 'days' | 'count';
}

/** How values of a type of field are compared: one meaning for fields and for attributes of events. A blank meets no
 * operator, but for `not-set` and for those that deny (`is-not`, `not-contains`…): each of these is met by exactly those
 * who do not meet what it denies. */
export interface ValueKind {
  readonly operators: readonly Operator[];
  /** Marks rows of a chunk that pass, from `from` to `to`: 1 at row − from, else 0. No chunk: all are blank.
   * @param today the day of the question, counted from 1970-01-01 */
  select(chunk: Chunk | null, from: number, to: number, test: ValueTest, today: number, keep: Uint8Array): void;
  /** The same for one value. */
  holds(value: CellValue, test: ValueTest, today: number): boolean;
  /** A value that passes, made out of the one that is there as far as it may be; null for a blank one. A test that
   * excludes itself has none: what is answered then does not pass.
   * @param had a list; null or anything else where it does not matter */
  passing(test: ValueTest, today: number, had: CellValue): CellValue;
  /** A boolean expression about a column, never null. */
  sql(column: string, test: ValueTest, sql: SqlWriter): string;
  /** Whether no value passes both; that one denies the other is known already. */
  excludes?(a: ValueTest, b: ValueTest): boolean;
  /** The days, counted from 1970-01-01, between which (both included) a question of the kind holds for a value; null
   * where days do not matter. */
  holdsDuring?(value: CellValue, test: ValueTest): { readonly from: number; readonly to: number } | null;
}

/** A word that denies another, or the word itself. */
export function denied(op: string): { readonly op: string; readonly isDenied: boolean } {
  if (op === 'is-not') return { op: 'is', isDenied: true };
  return op.startsWith('not-') ? { op: op.slice('not-'.length), isDenied: true } : { op, isDenied: false };
}

/** The test that exactly those pass who do not pass another, apart from blanks; null where there is none of its type. */
export function opposite({ op, values }: ValueTest, operators: readonly Operator[]): ValueTest | null {
  const { op: plain, isDenied } = denied(op);
  const other = isDenied ? plain : (opposites[op] ?? (op === 'is' ? 'is-not' : `not-${op}`));
  return operators.some(({ id }) => id === other) ? { op: other, values } : null;
}

/** Whether one test denies the other, so that nothing passes both: the same one, or any that a blank does not meet. */
export function denies(a: ValueTest, b: ValueTest): boolean {
  const [left, right] = [denied(a.op), denied(b.op)];
  if (left.isDenied === right.isDenied) return false;
  const isSame = left.op === right.op && JSON.stringify(a.values) === JSON.stringify(b.values);
  return isSame || (left.isDenied ? left : right).op === 'set';
}

const opposites: Readonly<Record<string, string>> = {
  ...{ above: 'up-to', 'up-to': 'above', from: 'below', below: 'from' },
  ...{ yes: 'no', no: 'yes' }
};
