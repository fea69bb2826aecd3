import { home, homeTrunk, PHONE_PLUS, phoneAsked, phoneLengths } from './plan';

// Phone numbers that are certainly regular, by the rules of `plain-forms.ts`. Everything else is left to the engine.

/** The number between `start` and `stop`, to `to` (64 bytes); its length or 0. */
export function phoneText(form: u32, start: usize, stop: usize, hasCountry: bool, to: usize): u32 {
  if (stop - start > 40) return 0;
  const isPlus = load<u8>(start) == 0x2b;
  let at = start + <usize>isPlus;
  let count: usize = 0;
  for (; at < stop; at++) {
    const byte = <u32>load<u8>(at);
    const isDigit = byte - 0x30 < 10;
    if (!isDigit && (byte - 0x20 > 15 || ((SEPARATORS >>> (byte - 0x20)) & 1) == 0)) return 0;
    store<u8>(digits + count, <u8>byte);
    count += <usize>isDigit;
  }
  if (isPlus) return international(form, digits, count, to);
  if (count == 0 || load<u8>(digits) != ZERO) return 0;
  if (count > 1 && load<u8>(digits, 1) == ZERO) return international(form, digits + 2, count - 2, to);
  if (home == 0 || hasCountry || count > 31 || ((homeTrunk >>> (<u32>count)) & 1) == 0) return 0;
  let end = begin(form, to);
  if (home > 99) store<u8>(end++, <u8>(ZERO + home / 100));
  if (home > 9) store<u8>(end++, <u8>(ZERO + ((home / 10) % 10)));
  store<u8>(end++, <u8>(ZERO + (home % 10)));
  memory.copy(end, digits + 1, 40);
  return <u32>(end - to + count - 1);
}

const ZERO: u8 = 0x30;
/** Blank, brackets, dash, dot, slash: bits from 0x20 on. */
const SEPARATORS: u32 = 0xe301;
const digits = memory.data(64, 16);

/** Calling codes are prefix-free: the first one that is known is the only one. */
function international(form: u32, from: usize, count: usize, to: usize): u32 {
  if (count == 0 || load<u8>(from) == ZERO) return 0;
  let code: u32 = 0;
  for (let size: usize = 1; size <= 3 && size < count; size++) {
    code = 10 * code + <u32>(load<u8>(from + size - 1) - ZERO);
    const lengths = load<u32>(phoneLengths + 4 * <usize>code);
    if (lengths == 0) continue;
    const national = <u32>(count - size);
    const first = load<u8>(from + size) - ZERO;
    const isAsked = first == 0 || (load<u16>(phoneAsked + 2 * <usize>code) >>> first) & 1;
    if (isAsked || national > 31 || ((lengths >>> national) & 1) == 0) return 0;
    const end = begin(form, to);
    memory.copy(end, from, 40);
    return <u32>(end - to + count);
  }
  return 0;
}

function begin(form: u32, to: usize): usize {
  if (form != PHONE_PLUS) return to;
  store<u8>(to, 0x2b);
  return to + 1;
}
