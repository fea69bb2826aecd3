/** Sets of rows, 32 a word, lowest bit first, as in `Bits`. Bits beyond the rows are 0. */
export const bitWords = (rows: number): Uint32Array => new Uint32Array((rows + 31) >>> 5);

export const hasBit = (bits: Uint32Array, row: number): boolean => ((bits[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;

export function setBit(bits: Uint32Array, row: number): void {
  bits[row >>> 5]! |= 1 << (row & 31);
}

export function clearBit(bits: Uint32Array, row: number): void {
  bits[row >>> 5]! &= ~(1 << (row & 31));
}

/** Rows of both; the sets are of one length, here and below. */
export const both = (a: Uint32Array, b: Uint32Array): Uint32Array => a.map((word, at) => word & b[at]!);

/** Rows of either. */
export const either = (a: Uint32Array, b: Uint32Array): Uint32Array => a.map((word, at) => word | b[at]!);

/** Rows of the first that are not in the second. */
export const without = (a: Uint32Array, b: Uint32Array): Uint32Array => a.map((word, at) => word & ~b[at]!);

/** How many rows. */
export function countBits(bits: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < bits.length; at++) {
    let word = bits[at]!;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += (((word + (word >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return count;
}

/** How many rows are in both. */
export function countBoth(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < a.length; at++) {
    let word = a[at]! & b[at]!;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += (((word + (word >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return count;
}

/** Rows that follow each other without a gap, from `from` to `to` (not included). */
export function bitRuns(bits: Uint32Array): readonly { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let from = -1;
  for (let at = 0; at < bits.length; at++) {
    const word = bits[at]! | 0;
    if (word === (from < 0 ? 0 : -1)) continue;
    for (let bit = 0; bit < 32; bit++) {
      if (((word >>> bit) & 1) === (from < 0 ? 0 : 1)) continue;
      if (from >= 0) runs.push({ from, to: at * 32 + bit });
      from = from < 0 ? at * 32 + bit : -1;
    }
  }
  if (from >= 0) runs.push({ from, to: bits.length * 32 });
  return runs;
}
