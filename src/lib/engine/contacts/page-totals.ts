import { tally, type Codes } from './row-sets.ts';

/** How many rows of a page in a set have each code.
 * @param size codes are below it */
export function totalsOf(codes: Codes, size: number, set: Uint32Array): Uint32Array {
  if (size > mostSets) return tally(codes, set, size);
  const sets = setsOf(codes, size);
  const totals = new Uint32Array(size);
  for (let code = 0; code < size; code++) totals[code] = countBoth(sets.subarray(code * set.length), set);
  return totals;
}

/** How many rows two sets have in common; the first may go on beyond the second. */
export function countBoth(a: Uint32Array, b: Uint32Array): number {
  let total = 0;
  for (let at = 0; at < b.length; at++) {
    let word = a[at]! & b[at]!;
    if (word === 0) continue;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    total += (((word + (word >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return total;
}

// where there are few codes, a set for each takes less memory than another copy of the codes, and is counted 32 rows at
// once
const mostSets = 24;

/** The rows of each code, one set after the other; chunks never change. */
const known = new WeakMap<Codes, Uint32Array>();

function setsOf(codes: Codes, size: number): Uint32Array {
  const before = known.get(codes);
  if (before) return before;
  const words = (codes.length + 31) >>> 5;
  const sets = new Uint32Array(size * words);
  for (let row = 0; row < codes.length; row++) sets[codes[row]! * words + (row >>> 5)]! |= 1 << (row & 31);
  known.set(codes, sets);
  return sets;
}
