/** Whether the bytes are an everyday address: one that `regularEmail` accepts and only lower-cases. ASCII throughout. */
export function isRegularAddress(bytes: Uint8Array, start: number, stop: number): boolean {
  if (stop - start > 254) return false;
  let at = start;
  let isDots = true;
  while (at < stop && (classes[bytes[at]!]! & local) !== 0) {
    if (bytes[at] !== dot) isDots = false;
    at++;
  }
  if (at === start || isDots || at - start > 64 || bytes[at] !== atSign) return false;
  // labels: letters and digits, hyphens inside them; the last one letters only, two at least
  let label = ++at;
  let letters = true;
  let dots = 0;
  for (; at < stop; at++) {
    const byte = bytes[at]!;
    const kind = classes[byte]!;
    if ((kind & letter) !== 0) continue;
    if ((kind & digit) !== 0) letters = false;
    else if (byte === hyphen && at > label) letters = false;
    else if (byte === dot && at > label && bytes[at - 1] !== hyphen) {
      dots++;
      label = at + 1;
      letters = true;
    } else return false;
  }
  return dots > 0 && letters && stop - label >= 2;
}

const dot = 0x2e;
const atSign = 0x40;
const hyphen = 0x2d;
const letter = 1;
const digit = 2;
const local = 4;

const classes = new Uint8Array(256);
for (const character of "!#$%&'*+-/=?^_`{|}~.") classes[character.charCodeAt(0)]! |= local;
for (let byte = 0x30; byte <= 0x39; byte++) classes[byte]! |= local | digit;
for (let byte = 0x41; byte <= 0x5a; byte++) classes[byte]! |= local | letter;
for (let byte = 0x61; byte <= 0x7a; byte++) classes[byte]! |= local | letter;
