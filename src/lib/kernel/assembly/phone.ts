import { home, homeTrunk, PHONE_PLUS, phoneAsked, phoneLengths } from './plan';

// Phone numbers that are certainly regular, by the rules of `plain-forms.ts`. Everything else is left to the engine.

/** The number between `start` and `stop`, to `to` (64 bytes); its length or 0. */
export function phoneText(form: u32, start: usize, stop: usize, hasCountry: bool, to: usize): u32 {
  if (stop - start > 40) return 0;
  const isPlus = load<u8>(start) == 0x2b;
  let from = start + <usize>isPlus;
  let count = stop - from;
  if (!isDigits(from, count)) {
    count = withoutSeparators(from, stop);
    from = digits;
  }
  if (isPlus) return international(form, from, count, to);
  if (count == 0 || load<u8>(from) != ZERO) return 0;
  if (count > 1 && load<u8>(from, 1) == ZERO) return international(form, from + 2, count - 2, to);
  if (home == 0 || hasCountry || count > 31 || ((homeTrunk >>> (<u32>count)) & 1) == 0) return 0;
  let end = begin(form, to);
  if (home > 99) store<u8>(end++, <u8>(ZERO + home / 100));
  if (home > 9) store<u8>(end++, <u8>(ZERO + ((home / 10) % 10)));
  store<u8>(end++, <u8>(ZERO + (home % 10)));
  copyDigits(end, from + 1);
  return <u32>(end - to + count - 1);
}

const ZERO: u8 = 0x30;
/** Blank, brackets, dash, dot, slash: bits from 0x20 on. */
const SEPARATORS: u32 = 0xe301;
const digits = memory.data(64, 16);

/** At most sixteen bytes that are all digits. */
function isDigits(from: usize, count: usize): bool {
  const strange = i8x16.gt_u(i8x16.sub(v128.load(from), i8x16.splat(ZERO)), i8x16.splat(9));
  return count <= 16 && (i8x16.bitmask(strange) & ((1 << (<u32>count)) - 1)) == 0;
}

/** The digits between, to `digits`: how many; 0 when there is anything but digits and separators. */
function withoutSeparators(from: usize, stop: usize): usize {
  let count: usize = 0;
  for (let at = from; at < stop; at++) {
    const byte = <u32>load<u8>(at);
    const isDigit = byte - 0x30 < 10;
    if (!isDigit && (byte - 0x20 > 15 || ((SEPARATORS >>> (byte - 0x20)) & 1) == 0)) return 0;
    store<u8>(digits + count, <u8>byte);
    count += <usize>isDigit;
  }
  return count;
}

/** Calling codes are prefix-free: the first one that is known is the only one. */
function international(form: u32, from: usize, count: usize, to: usize): u32 {
  // numbers so short are left to the engine: a code and its number may not even be there
  if (count < 4 || load<u8>(from) == ZERO) return 0;
  const one = <u32>(load<u8>(from) - ZERO);
  const two = 10 * one + <u32>(load<u8>(from, 1) - ZERO);
  const three = 10 * two + <u32>(load<u8>(from, 2) - ZERO);
  const isOne = load<u32>(phoneLengths + 4 * <usize>one) != 0;
  const isTwo = load<u32>(phoneLengths + 4 * <usize>two) != 0;
  const code = isOne ? one : isTwo ? two : three;
  const size: usize = isOne ? 1 : isTwo ? 2 : 3;
  const lengths = load<u32>(phoneLengths + 4 * <usize>code);
  const national = <u32>(count - size);
  const first = <u32>(load<u8>(from + size) - ZERO);
  const isAsked = u32(first == 0) | (((<u32>load<u16>(phoneAsked + 2 * <usize>code)) >>> first) & 1);
  if (isAsked || national > 31 || ((lengths >>> national) & 1) == 0) return 0;
  const end = begin(form, to);
  copyDigits(end, from);
  return <u32>(end - to + count);
}

/** Forty at most. */
function copyDigits(to: usize, from: usize): void {
  v128.store(to, v128.load(from));
  v128.store(to, v128.load(from, 16), 16);
  v128.store(to, v128.load(from, 32), 32);
}

function begin(form: u32, to: usize): usize {
  if (form != PHONE_PLUS) return to;
  store<u8>(to, 0x2b);
  return to + 1;
}
