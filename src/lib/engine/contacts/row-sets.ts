/** Codes of rows, as chunks hold them. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Adds to a set the rows whose code is wanted (1 at the code). */
export function markRows(codes: Codes, wanted: Uint8Array, set: Uint32Array): void {
  const rows = codes.length;
  for (let row = 0, at = 0; row < rows; at++) {
    let word = 0;
    const end = Math.min(rows, row + 32);
    for (let bit = 0; row < end; row++, bit++) word |= wanted[codes[row]!]! << bit;
    if (word !== 0) set[at]! |= word;
  }
}

/** How many rows of a set have each code. */
export function tally(codes: Codes, set: Uint32Array, size: number): Uint32Array {
  // four counts for each code: rows that follow each other seldom wait for one another
  const counts = new Uint32Array(4 * size);
  for (let at = 0; at < set.length; at++) {
    let word = set[at]! | 0;
    const row = at << 5;
    if (word === -1) {
      for (let bit = row; bit < row + 32; bit += 4) {
        counts[codes[bit]!]!++;
        counts[size + codes[bit + 1]!]!++;
        counts[2 * size + codes[bit + 2]!]!++;
        counts[3 * size + codes[bit + 3]!]!++;
      }
      continue;
    }
    while (word !== 0) {
      const bit = 31 - Math.clz32(word & -word);
      counts[(bit & 3) * size + codes[row + bit]!]!++;
      word &= word - 1;
    }
  }
  const totals = counts.slice(0, size);
  for (let at = size; at < counts.length; at++) totals[at % size]! += counts[at]!;
  return totals;
}
