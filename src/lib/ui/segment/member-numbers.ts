import { bitRuns } from '#lib/engine/chunk/bit-set.ts';

/** Numbers of contacts in a set, in order; at most so many. */
export function memberNumbers(bits: Uint32Array, most = Infinity): readonly number[] {
  const numbers: number[] = [];
  for (const { from, to } of bitRuns(bits)) {
    for (let contact = from; contact < to; contact++) {
      if (numbers.length >= most) return numbers;
      numbers.push(contact);
    }
  }
  return numbers;
}
