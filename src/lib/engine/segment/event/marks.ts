import type { Stretch } from './stretches.ts';

// Events as sets of people. `contacts` holds numbers + 1, so a set is first filled one bit to the left.

/** Who has at least one event in the stretches.
 * @param words 32-bit words of the set */
export function whoHas(found: Iterable<Stretch>, words: number): Uint32Array {
  const shifted = new Uint32Array(words + 1);
  for (const { page, from, to, keep } of found) {
    const { contacts } = page;
    if (keep) {
      for (let row = from; row < to; row++) {
        const contact = contacts[row]!;
        shifted[contact >>> 5]! |= keep[row - from]! << (contact & 31);
      }
    } else {
      for (let row = from; row < to; row++) {
        const contact = contacts[row]!;
        shifted[contact >>> 5]! |= 1 << (contact & 31);
      }
    }
  }
  return shiftBack(shifted);
}

/** Who has at least `least` events in the stretches, and at most `most`; `least` is 1 or more. */
export function whoHasBetween(found: Iterable<Stretch>, words: number, least: number, most: number): Uint32Array {
  // a count goes no further than it needs to
  const cap = most === Infinity ? least : most + 1;
  const counts = cap < 255 ? new Uint8Array(words * 32 + 1) : new Uint32Array(words * 32 + 1);
  for (const { page, from, to, keep } of found) {
    const { contacts } = page;
    for (let row = from; row < to; row++) {
      const contact = contacts[row]!;
      const count = counts[contact]!;
      if (count < cap && (!keep || keep[row - from] === 1)) counts[contact] = count + 1;
    }
  }
  return pack(words, (contact) => counts[contact]! >= least && counts[contact]! <= most);
}

/** Of whom the sum of a number passes, in ten-thousandths, so that cents are exact; people without events have 0. */
export function whoseSum(
  found: Iterable<Stretch>,
  words: number,
  attribute: string,
  passes: (sum: number) => boolean
): Uint32Array {
  const sums = new Float64Array(words * 32 + 1);
  for (const { page, from, to, keep } of found) {
    const chunk = page.attribute(attribute);
    if (chunk?.kind !== 'numbers') continue;
    const { contacts } = page;
    const { values } = chunk;
    for (let row = from; row < to; row++) {
      const value = values[row]!;
      if (value === value && (!keep || keep[row - from] === 1)) sums[contacts[row]!]! += tenThousandths(value);
    }
  }
  return pack(words, (contact) => passes(sums[contact]!));
}

/** Ten-thousandths of a number, halves away from zero. */
export function tenThousandths(value: number): number {
  const scaled = Math.abs(value) * 10_000;
  const whole = Math.floor(scaled + 0.5);
  return value < 0 ? -whole : whole;
}

/** A set, of those (by number + 1) who pass. */
function pack(words: number, passes: (contact: number) => boolean): Uint32Array {
  const bits = new Uint32Array(words);
  for (let at = 0, contact = 1; at < words; at++) {
    let word = 0;
    for (let bit = 0; bit < 32; bit++, contact++) if (passes(contact)) word |= 1 << bit;
    bits[at] = word;
  }
  return bits;
}

function shiftBack(shifted: Uint32Array): Uint32Array {
  const bits = new Uint32Array(shifted.length - 1);
  for (let at = 0; at < bits.length; at++) bits[at] = (shifted[at]! >>> 1) | (shifted[at + 1]! << 31);
  return bits;
}
