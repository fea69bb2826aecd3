import type { Bits } from '#lib/domain/chunk.ts';
import { countBits } from '#lib/engine/chunk/bit-set.ts';
import { tally, type Codes } from './row-sets.ts';

/** How many rows of a page in a set have each code. What everyone alive has is counted once for each page, and a set of
 * most of them by those whom it leaves out.
 * @param size codes are below it
 * @param set rows of people alive */
export function totalsOf(codes: Codes, size: number, alive: Bits | null, set: Uint32Array): Uint32Array {
  const count = countBits(set);
  if (count === 0 || !alive) return new Uint32Array(size);
  const everyone = totalsOfAll(codes, size, alive);
  if (count === everyone.count) return everyone.totals;
  if (2 * count < everyone.count) return tally(codes, set, size);
  const others = tally(
    codes,
    alive.bits.map((word, at) => word & ~set[at]!),
    size
  );
  return everyone.totals.map((total, code) => total - others[code]!);
}

interface Everyone {
  readonly alive: Bits;
  readonly count: number;
  readonly totals: Uint32Array;
}

// chunks never change
const known = new WeakMap<Codes, Everyone>();

function totalsOfAll(codes: Codes, size: number, alive: Bits): Everyone {
  const before = known.get(codes);
  if (before?.alive === alive) return before;
  const made = { alive, count: countBits(alive.bits), totals: tally(codes, alive.bits, size) };
  known.set(codes, made);
  return made;
}
