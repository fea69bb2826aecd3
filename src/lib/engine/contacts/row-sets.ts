import { countBits } from '#lib/engine/chunk/bit-set.ts';

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
  return 4 * countBits(set) < codes.length ? tallyFew(codes, set, size) : tallyMany(codes, set, size);
}

function tallyFew(codes: Codes, set: Uint32Array, size: number): Uint32Array {
  const totals = new Uint32Array(size);
  for (let at = 0; at < set.length; at++) {
    for (let word = set[at]!; word !== 0; word &= word - 1) {
      totals[codes[(at << 5) + 31 - Math.clz32(word & -word)]!]!++;
    }
  }
  return totals;
}

/** Counts rows that are not in the set as well, beside the others: no row has to be looked for. */
function tallyMany(codes: Codes, set: Uint32Array, size: number): Uint32Array {
  // two counts for each, so that rows that follow each other seldom wait for one another
  const even = new Uint32Array(2 * size);
  const odd = new Uint32Array(2 * size);
  const rows = codes.length;
  for (let row = 0; row < rows; row += 32) {
    const word = set[row >>> 5]!;
    const end = Math.min(32, rows - row);
    for (let bit = 0; bit < end; bit += 2) {
      even[(codes[row + bit]! << 1) | ((word >>> bit) & 1)]!++;
      if (bit + 1 < end) odd[(codes[row + bit + 1]! << 1) | ((word >>> (bit + 1)) & 1)]!++;
    }
  }
  return Uint32Array.from({ length: size }, (_, code) => even[2 * code + 1]! + odd[2 * code + 1]!);
}
