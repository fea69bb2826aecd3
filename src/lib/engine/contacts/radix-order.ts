/** Numbers by which rows are put in order. */
export interface SortKey {
  readonly values: Uint32Array;
  /** None is greater. */
  readonly most: number;
  /** The greatest stands for a blank: it stays last, whichever way round. */
  readonly hasBlanks: boolean;
}

/** The other way round. */
export const turned = ({ values, most, hasBlanks }: SortKey): SortKey => ({
  values: hasBlanks
    ? values.map((value) => (value === most ? most : most - 1 - value))
    : values.map((value) => most - value),
  most,
  hasBlanks
});

/** Rows in the order of their keys, smallest first, equal keys in the order of the rows.
 * @param keys the most significant first, of `rows` values each */
export function radixOrder(keys: readonly SortKey[], rows: number): Uint32Array {
  let order: Uint32Array = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) order[row] = row;
  let other: Uint32Array = new Uint32Array(rows);
  for (const { values, most } of keys.toReversed()) {
    const bits = 32 - Math.clz32(most);
    const digits = Math.ceil(bits / mostBits);
    const width = Math.ceil(bits / digits);
    for (let digit = 0; digit < digits; digit++) {
      if (!sortByDigit(order, other, values, digit * width, width)) continue;
      [order, other] = [other, order];
    }
  }
  return order;
}

// a table of as many places stays in the nearest cache
const mostBits = 11;

/** @returns false when all rows have the same digit: nothing was written */
function sortByDigit(
  order: Uint32Array,
  sorted: Uint32Array,
  values: Uint32Array,
  shift: number,
  width: number
): boolean {
  const mask = 2 ** width - 1;
  const starts = new Uint32Array(mask + 1);
  for (let row = 0; row < values.length; row++) starts[(values[row]! >>> shift) & mask]!++;
  if (values.length === 0 || starts[(values[0]! >>> shift) & mask] === values.length) return false;
  let start = 0;
  for (let digit = 0; digit <= mask; digit++) {
    const count = starts[digit]!;
    starts[digit] = start;
    start += count;
  }
  for (let at = 0; at < order.length; at++) {
    const row = order[at]!;
    sorted[starts[(values[row]! >>> shift) & mask]!++] = row;
  }
  return true;
}
