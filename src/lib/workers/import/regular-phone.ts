import type { RegularPhones } from '#lib/engine/normal-form/phone-rules.ts';

/** Writes the E.164 form of a number that is certainly regular, as `phoneNumber` would, and gives its length; 0 where
 * only the library can tell. The same rules as the kernel's.
 * @param to has room for 40 bytes */
export function writeRegularPhone(
  bytes: Uint8Array,
  start: number,
  stop: number,
  rules: RegularPhones,
  to: Uint8Array
): number {
  if (stop - start > 32) return 0;
  let at = start;
  const hasPlus = bytes[at] === plus;
  if (hasPlus) at++;
  let digits = 0;
  for (; at < stop; at++) {
    const byte = bytes[at]!;
    if (byte >= 0x30 && byte <= 0x39) to[++digits] = byte;
    else if (byte !== 0x20 && byte !== 0x2e && byte !== 0x2d && byte !== 0x2f && byte !== 0x28 && byte !== 0x29)
      return 0;
  }
  to[0] = plus;
  if (hasPlus) return international(to, digits, rules);
  if (digits > 2 && to[1] === zero && to[2] === zero) {
    to.copyWithin(1, 3, digits + 1);
    return international(to, digits - 2, rules);
  }
  if (digits === 0 || to[1] !== zero || rules.home === 0 || ((rules.homeTrunk >>> digits) & 1) === 0) return 0;
  const code = String(rules.home);
  to.copyWithin(1 + code.length, 2, digits + 1);
  for (let i = 0; i < code.length; i++) to[1 + i] = code.charCodeAt(i);
  return digits + code.length;
}

const plus = 0x2b;
const zero = 0x30;

/** Calling codes are prefix-free: the first one that is known is the only one. */
function international(to: Uint8Array, digits: number, { lengths, asked, home, homeTrunk }: RegularPhones): number {
  if (digits === 0 || to[1] === zero) return 0;
  let code = 0;
  for (let size = 1; size <= 3 && size < digits; size++) {
    code = 10 * code + to[size]! - zero;
    const mask = lengths[code]!;
    if (mask === 0) continue;
    const first = to[size + 1]! - zero;
    // +33 (0)6…: the zero that is only dialled at home
    if (first === 0 && code === home && ((homeTrunk >>> (digits - size)) & 1) === 1) {
      to.copyWithin(size + 1, size + 2, digits + 1);
      return digits;
    }
    if (first === 0 || ((asked[code]! >>> first) & 1) === 1) return 0;
    return ((mask >>> (digits - size)) & 1) === 1 ? digits + 1 : 0;
  }
  return 0;
}
