/** Rows in the order of their keys, smallest first, equal keys in the order of the rows.
 * @param keys the words of the keys, the most significant first, one array of `rows` each */
export function radixOrder(keys: readonly Uint32Array[], rows: number): Uint32Array {
  let order = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) order[row] = row;
  let other = new Uint32Array(rows);
  for (const key of keys.toReversed()) {
    for (const shift of [0, 16]) {
      const starts = countsOf(key, shift, rows);
      if (!starts) continue;
      for (let at = 0; at < rows; at++) {
        const row = order[at]!;
        other[starts[(key[row]! >>> shift) & 0xffff]!++] = row;
      }
      [order, other] = [other, order];
    }
  }
  return order;
}

/** Where each digit begins; null when all keys have the same digit. */
function countsOf(key: Uint32Array, shift: number, rows: number): Uint32Array | null {
  const counts = new Uint32Array(0x10000);
  for (let row = 0; row < rows; row++) counts[(key[row]! >>> shift) & 0xffff]!++;
  if (rows === 0 || counts[(key[0]! >>> shift) & 0xffff] === rows) return null;
  let start = 0;
  for (let digit = 0; digit < counts.length; digit++) {
    const count = counts[digit]!;
    counts[digit] = start;
    start += count;
  }
  return counts;
}
