/** Digits that a number may start with to be matched by a pattern of the library's tables: bit d for the digit d, every
 * bit for a pattern that cannot be told. Only what the tables hold is read: digits, sets, groups, alternatives. */
export function firstDigits(pattern: string): number {
  return alternatives(pattern).reduce((mask, one) => mask | firstDigitsOfOne(one), 0);
}

/** Whether a pattern matches nothing that starts with a zero but the zero alone. */
export function cutsZeroAlone(pattern: string): boolean {
  const parts = alternatives(pattern);
  return parts.includes('0') && parts.every((one) => one === '0' || (firstDigitsOfOne(one) & 1) === 0);
}

const every = 0x3ff;

function firstDigitsOfOne(text: string): number {
  const digit = /^\d(?![?*{])/.exec(text);
  if (digit) return 1 << Number(digit[0]);
  const set = /^\[[\d-]+\](?![?*{])/.exec(text);
  if (set) {
    const isIn = new RegExp(set[0]);
    return [...'0123456789'].reduce((mask, one) => (isIn.test(one) ? mask | (1 << Number(one)) : mask), 0);
  }
  const end = endOfGroup(text);
  if (end === null || /^[?*{]/.test(text.slice(end))) return every;
  return firstDigits(text.slice(text.startsWith('(?:') ? 3 : 1, end - 1));
}

/** The parts between bars that stand in no group. */
function alternatives(pattern: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === '(') depth++;
    else if (pattern[at] === ')') depth--;
    else if (pattern[at] === '|' && depth === 0) {
      parts.push(pattern.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, pattern.slice(start)];
}

/** After the bracket that closes the group that a pattern begins with. */
function endOfGroup(text: string): number | null {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')') depth--;
    if (depth === 0) return at === 0 ? null : at + 1;
  }
  return null;
}
