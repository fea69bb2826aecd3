import type { Words } from '#lib/domain/chunk.ts';
import { setBit } from '#lib/engine/chunk/bit-set.ts';

/** Adds the rows of phones in E.164 form whose number begins with these digits after the calling code. */
export function markNational(
  { rows, offsets, bytes }: Extract<Words, { form: 'bytes' }>,
  digits: string,
  bits: Uint32Array
): void {
  const wanted = Uint8Array.from(digits, (digit) => digit.charCodeAt(0));
  for (let row = 0; row < rows; row++) {
    const start = offsets[row]!;
    const stop = offsets[row + 1]!;
    if (stop - start < 4 || bytes[start] !== plus) continue;
    const from = start + 1 + codeLengths[10 * (bytes[start + 1]! - zero) + bytes[start + 2]! - zero]!;
    if (from + wanted.length > stop) continue;
    let at = 0;
    while (at < wanted.length && bytes[from + at] === wanted[at]) at++;
    if (at === wanted.length) setBit(bits, row);
  }
}

const plus = 0x2b;
const zero = 0x30;

const twoDigits = new Set(
  [20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 60].concat([
    61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98
  ])
);

/** How many digits a calling code has, by its first two (ITU-T E.164): one in zones 1 and 7, two for these, else
 * three. */
const codeLengths = Uint8Array.from({ length: 100 }, (_, first) =>
  first < 20 || (first >= 70 && first < 80) ? 1 : twoDigits.has(first) ? 2 : 3
);
