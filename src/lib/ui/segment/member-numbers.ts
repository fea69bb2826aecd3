import { bitRuns } from '#lib/engine/chunk/bit-set.ts';

/** The first contacts of a set, by number. */
export function memberNumbers(bits: Uint32Array, most: number): readonly number[] {
  const numbers: number[] = [];
  for (const { from, to } of bitRuns(bits)) {
    for (let contact = from; contact < to; contact++) {
      if (numbers.length >= most) return numbers;
      numbers.push(contact);
    }
  }
  return numbers;
}
