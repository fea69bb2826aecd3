/** Puts keys in order, and a number along with each; equal keys stay as they stand. Both are changed. What is moved
 * stands side by side, so that millions are sorted without a look elsewhere. */
export function sortPairs(keys: Uint32Array, numbers: Uint32Array): void {
  const { length } = keys;
  let fromKeys = keys;
  let fromNumbers = numbers;
  let toKeys: Uint32Array = new Uint32Array(length);
  let toNumbers: Uint32Array = new Uint32Array(length);
  for (let shift = 0; shift < 32; shift += digitBits) {
    const starts = new Uint32Array(digits);
    for (let at = 0; at < length; at++) starts[(fromKeys[at]! >>> shift) & (digits - 1)]!++;
    if (length === 0 || starts[(fromKeys[0]! >>> shift) & (digits - 1)] === length) continue;
    for (let digit = 0, start = 0; digit < digits; digit++) {
      const count = starts[digit]!;
      starts[digit] = start;
      start += count;
    }
    for (let at = 0; at < length; at++) {
      const key = fromKeys[at]!;
      const place = starts[(key >>> shift) & (digits - 1)]!++;
      toKeys[place] = key;
      toNumbers[place] = fromNumbers[at]!;
    }
    [fromKeys, toKeys] = [toKeys, fromKeys];
    [fromNumbers, toNumbers] = [toNumbers, fromNumbers];
  }
  if (fromKeys === keys) return;
  keys.set(fromKeys);
  numbers.set(fromNumbers);
}

// a table of as many places stays in the nearest cache
const digitBits = 11;
const digits = 2 ** digitBits;
