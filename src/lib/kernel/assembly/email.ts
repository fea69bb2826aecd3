// E-mail addresses that are certainly regular, made lower-case. Everything else is left to the engine.

/** The address that starts at `from`, if it is of the everyday kind, is written lower-case to `to` (which takes 64
 * bytes); its length, at most 55, or 0. What follows it is for the caller to judge. */
export function emailRun(from: usize, to: usize): u32 {
  const first = v128.load(from);
  const second = v128.load(from, 16);
  const third = v128.load(from, 32);
  const firstKinds = kindsOf(first);
  const secondKinds = kindsOf(second);
  const thirdKinds = kindsOf(third);
  v128.store(to, lowered(first));
  v128.store(to, lowered(second), 16);
  v128.store(to, lowered(third), 32);
  const bad = joined(strangers(firstKinds), strangers(secondKinds), strangers(thirdKinds));
  const stop = bad & (0 - bad);
  const below = stop - 1;
  const at = joined(maskOf(firstKinds), maskOf(secondKinds), maskOf(thirdKinds)) & below;
  const dots = joined(dotsOf(firstKinds), dotsOf(secondKinds), dotsOf(thirdKinds));
  const special = joined(specialsOf(firstKinds), specialsOf(secondKinds), specialsOf(thirdKinds));
  const before = at - 1;
  const domain = below & ~(at | before);
  const domainDots = dots & domain;
  const edges = domainDots | at | stop;
  // no second @, no empty label, no last label of one letter; digits and hyphens in a domain have their own rules
  const faults = (at & before) | (domainDots & ((edges << 1) | (edges >>> 1) | (stop >>> 2))) | (special & domain);
  if (bad == 0 || faults != 0 || domainDots == 0 || (~dots & before) == 0) return longerRun(from, to);
  return <u32>ctz(bad);
}

/** The same with every rule, for addresses of up to 55 bytes. */
function longerRun(from: usize, to: usize): u32 {
  let bad: u64 = 0;
  let ats: u64 = 0;
  let dots: u64 = 0;
  let hyphens: u64 = 0;
  let digits: u64 = 0;
  let others: u64 = 0;
  for (let part: u64 = 0; bad == 0; part += 16) {
    if (part == 64) return 0;
    const bytes = v128.load(from + <usize>part);
    const kinds = kindsOf(bytes);
    v128.store(to + <usize>part, lowered(bytes));
    bad = (<u64>strangers(kinds)) << part;
    ats |= (<u64>maskOf(kinds)) << part;
    dots |= (<u64>dotsOf(kinds)) << part;
    hyphens |= (<u64>maskOf(i16x8.shl(kinds, 1))) << part;
    digits |= (<u64>maskOf(i16x8.shl(kinds, 2))) << part;
    others |= (<u64>maskOf(v128.or(i16x8.shl(kinds, 3), i16x8.shl(kinds, 4)))) << part;
  }
  const length = ctz(bad);
  const stop: u64 = 1 << length;
  const at = ats & (stop - 1);
  if (length > 55 || at == 0 || (at & (at - 1)) != 0 || (~dots & (at - 1)) == 0) return 0;
  const domain = (stop - 1) & ~(at | (at - 1));
  const domainDots = dots & domain;
  const edges = domainDots | at | stop;
  // no label is empty, none starts or ends by a hyphen
  const misplaced = (domainDots | (hyphens & domain)) & ((edges << 1) | (edges >> 1));
  if (misplaced != 0 || (others & domain) != 0 || domainDots == 0) return 0;
  const lastDot: u64 = 63 - clz(domainDots);
  const lastLabel = domain & ~(((<u64>2) << lastDot) - 1);
  if (((digits | hyphens) & lastLabel) != 0 || length - lastDot < 3) return 0;
  return <u32>length;
}

/** The address between `start` and `stop`, of any regular kind, to `to`; its length or 0. */
export function emailText(start: usize, stop: usize, to: usize): u32 {
  if (stop - start > 254) return 0;
  let at = start;
  let meaningful = false;
  for (; at < stop; at++) {
    const byte = load<u8>(at);
    if (byte == AT) break;
    const kind = kindOf(byte);
    if (kind == 0) return 0;
    if (kind != DOT) meaningful = true;
    store<u8>(to + (at - start), lower(byte));
  }
  if (at == stop || !meaningful || at - start > 64) return 0;
  store<u8>(to + (at - start), AT);
  let labelStart = ++at;
  let labels = 0;
  let isLetters = true;
  for (; at <= stop; at++) {
    const byte = at == stop ? DOT_BYTE : load<u8>(at);
    const kind = kindOf(byte);
    if (kind == DOT) {
      if (at == labelStart || load<u8>(at - 1) == HYPHEN) return 0;
      labels++;
      if (at == stop) break;
      labelStart = at + 1;
      isLetters = true;
    } else {
      if (kind != LETTER && kind != DIGIT && (byte != HYPHEN || at == labelStart)) return 0;
      if (kind != LETTER) isLetters = false;
    }
    store<u8>(to + (at - start), lower(byte));
  }
  return labels >= 2 && isLetters && stop - labelStart >= 2 ? <u32>(stop - start) : 0;
}

/** Google's rule, in place, on a lower-case address: its length, or 0 when nothing is left before the @. */
export function cutForGoogle(text: usize, length: u32): u32 {
  const stop = text + <usize>length;
  // mail.com
  if (load<u64>(stop - 8) != 0x6d6f632e6c69616d) return length;
  let at = text;
  while (load<u8>(at) != AT) at++;
  const domain = stop - at - 1;
  if (domain == 9) {
    if (load<u64>(at, 1) != 0x6f632e6c69616d67 || load<u8>(at, 9) != 0x6d) return length;
  } else if (domain == 14) {
    if (load<u64>(at, 1) != 0x616d656c676f6f67 || load<u64>(at, 7) != 0x6d6f632e6c69616d) return length;
  } else return length;
  let to = text;
  for (let from = text; from < at; from++) {
    const byte = load<u8>(from);
    if (byte == PLUS) break;
    store<u8>(to, byte);
    to += <usize>(byte != DOT_BYTE);
  }
  if (to == text) return 0;
  memory.copy(to, at, domain + 1);
  return <u32>(to - text + domain + 1);
}

const AT: u8 = 0x40;
const PLUS: u8 = 0x2b;
const HYPHEN: u8 = 0x2d;
const DOT_BYTE: u8 = 0x2e;

// Kinds of characters as bits: a byte is of a kind when its low and its high half both are.
// 1 letters a-o, 2 letters p-z, 4 dot, 8 others !#$%&'*+/ , 16 others ^_ , 32 digits, 64 hyphen, 128 @
const lowKinds = memory.data<u8>([
  0xa2, 0x2b, 0x23, 0x2b, 0x2b, 0x2b, 0x2b, 0x2b, 0x23, 0x23, 0x0b, 0x09, 0x01, 0x41, 0x15, 0x19
]);
const highKinds = memory.data<u8>([0, 0, 0x4c, 0x20, 0x81, 0x12, 0x01, 0x02, 0, 0, 0, 0, 0, 0, 0, 0]);

function lowered(bytes: v128): v128 {
  const isUpper = i8x16.lt_s(i8x16.add(bytes, i8x16.splat(0x3f)), i8x16.splat(-102));
  return v128.or(bytes, v128.and(isUpper, i8x16.splat(0x20)));
}

function kindsOf(bytes: v128): v128 {
  const half = i8x16.splat(0x0f);
  const low = i8x16.swizzle(v128.load(lowKinds), v128.and(bytes, half));
  const high = i8x16.swizzle(v128.load(highKinds), v128.and(i16x8.shr_u(bytes, 4), half));
  return v128.and(low, high);
}

/** Bytes of no kind. */
function strangers(kinds: v128): u32 {
  return maskOf(i8x16.eq(kinds, i32x4.splat(0)));
}

function dotsOf(kinds: v128): u32 {
  return maskOf(i16x8.shl(kinds, 5));
}

/** Digits, hyphens, and what only stands before the @. */
function specialsOf(kinds: v128): u32 {
  return maskOf(i8x16.gt_s(kinds, i8x16.splat(7)));
}

function joined(first: u32, second: u32, third: u32): u64 {
  return (<u64>(first | (second << 16))) | ((<u64>third) << 32);
}

function maskOf(bytes: v128): u32 {
  return i8x16.bitmask(bytes);
}

const LETTER: u32 = 1;
const DIGIT: u32 = 2;
const DOT: u32 = 3;
const OTHER: u32 = 4;
const others = memory.data<u8>([
  0x21, 0x23, 0x24, 0x25, 0x26, 0x27, 0x2a, 0x2b, 0x2d, 0x2f, 0x3d, 0x3f, 0x5e, 0x5f, 0x60, 0x7b, 0x7c, 0x7d, 0x7e
]);

function kindOf(byte: u8): u32 {
  if (<u32>(byte | 0x20) - 0x61 < 26) return LETTER;
  if (<u32>byte - 0x30 < 10) return DIGIT;
  if (byte == DOT_BYTE) return DOT;
  for (let i: usize = 0; i < 19; i++) if (load<u8>(others + i) == byte) return OTHER;
  return 0;
}

function lower(byte: u8): u8 {
  return <u32>byte - 0x41 < 26 ? byte | 0x20 : byte;
}
