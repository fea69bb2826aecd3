import { delimiter, quote } from './plan';

// Where cells end, found 64 bytes at once: one bit a byte for quotes, delimiters and line ends. What is not of the
// everyday kind (quotes that are doubled, stray or followed by blanks, line ends inside quotes) stops the search: such
// a record is read byte by byte, by `scan.ts`.

/** Bytes looked at before their records are taken: both stay in the nearest caches. */
const STRETCH: usize = 8192;

/** The ends of cells, 4 bytes each; a line end of two bytes counts as one, at the first. */
export const ends: usize = memory.data((STRETCH + 128) * 4, 16);
/** Which of them end a line, 4 bytes each. */
export const lineEnds: usize = memory.data((STRETCH + 128) * 4, 16);
/** How many. */
export let lineEndCount: u32 = 0;

/** Finds the ends of the records that follow each other from `from` on, in a text that ends at `textEnd`. */
export function findEnds(from: usize, textEnd: usize): void {
  const stop = markEnds(from, min<usize>(from + STRETCH, textEnd + 1));
  let to = ends;
  let toLine = lineEnds;
  for (let mark = marks; mark < stop; mark += 16, from += 64) {
    const hits = load<u64>(mark);
    const lines = load<u64>(mark, 8);
    for (let left = lines; ; toLine += 4) {
      store<u32>(toLine, <u32>((to - ends) >>> 2) + <u32>popcnt(hits & ((left & (0 - left)) - 1)));
      left &= left - 1;
      if (left == 0) break;
    }
    toLine += 4 * <usize>(lines != 0);
    for (let left = hits, at = to; ; at += 32) {
      left = put(left, from, at);
      left = put(left, from, at + 4);
      left = put(left, from, at + 8);
      left = put(left, from, at + 12);
      left = put(left, from, at + 16);
      left = put(left, from, at + 20);
      left = put(left, from, at + 24);
      left = put(left, from, at + 28);
      if (left == 0) break;
    }
    to += 4 * <usize>popcnt(hits);
  }
  lineEndCount = <u32>((toLine - lineEnds) >>> 2);
}

/** For each window of 64 bytes, a bit a byte: the ends of cells, then those of them that end lines. */
const marks: usize = memory.data((STRETCH / 64 + 1) * 16, 16);

/** Marks the ends up to `stop` or to the first strange byte; where the marks end. */
function markEnds(from: usize, stop: usize): usize {
  v128.store(delimiters, i8x16.splat(<i8>(delimiter > 255 ? 10 : delimiter)));
  v128.store(quotes, i8x16.splat(<i8>quote));
  store<u64>(isQuoting, quote > 255 ? 0 : -1);
  let mark = marks;
  let inside: u64 = 0;
  // of the byte before the window
  let ended: u64 = 1;
  let closed: u64 = 0;
  let isLineEnd: u64 = 0;
  for (let at = from; at < stop; at += 64, mark += 16) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const c = v128.load(at, 32);
    const d = v128.load(at, 48);
    const quote = v128.load(quotes);
    const quoteBits =
      bits(i8x16.eq(a, quote), i8x16.eq(b, quote), i8x16.eq(c, quote), i8x16.eq(d, quote)) & load<u64>(isQuoting);
    const line = v128.load(lineKinds);
    const lineBits = bits(
      i8x16.swizzle(line, a),
      i8x16.swizzle(line, b),
      i8x16.swizzle(line, c),
      i8x16.swizzle(line, d)
    );
    const cell = v128.load(delimiters);
    const cellBits = bits(i8x16.eq(a, cell), i8x16.eq(b, cell), i8x16.eq(c, cell), i8x16.eq(d, cell));
    const quoted = parities(quoteBits) ^ inside;
    const opening = quoteBits & quoted;
    const closing = quoteBits & ~quoted;
    let hits = (cellBits | lineBits) & ~quoted;
    const strange = (opening & ~((hits << 1) | ended)) | (((closing << 1) | closed) & ~hits) | (lineBits & quoted);
    inside = <u64>((<i64>quoted) >> 63);
    ended = hits >>> 63;
    closed = closing >>> 63;
    if (lineBits & ((lineBits << 1) | isLineEnd)) {
      let returns = bits(returned(a), returned(b), returned(c), returned(d)) << 1;
      if (isLineEnd) returns |= u64(load<u8>(at - 1) == CR);
      hits &= ~(returns & bits(fed(a), fed(b), fed(c), fed(d)));
    }
    isLineEnd = lineBits >>> 63;
    if (strange) hits &= (strange & (0 - strange)) - 1;
    store<u64>(mark, hits);
    store<u64>(mark, hits & lineBits, 8);
    if (strange) return mark + 16;
  }
  return mark;
}

const CR: u8 = 13;
// kept in memory, since the loop has no registers for them
const delimiters: usize = memory.data(16, 16);
const quotes: usize = memory.data(16, 16);
const isQuoting: usize = memory.data(16, 16);
/** By byte: whether it ends a line. */
const lineKinds: usize = memory.data<u8>([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 0, 0, 255, 0, 0]);

function fed(bytes: v128): v128 {
  return i8x16.eq(bytes, i8x16.splat(10));
}

function returned(bytes: v128): v128 {
  return i8x16.eq(bytes, i8x16.splat(13));
}

function bits(a: v128, b: v128, c: v128, d: v128): u64 {
  const low = i8x16.bitmask(a) | (i8x16.bitmask(b) << 16);
  const high = i8x16.bitmask(c) | (i8x16.bitmask(d) << 16);
  return (<u64>(<u32>low)) | ((<u64>(<u32>high)) << 32);
}

/** Writes the place of the lowest bit; the others are left. */
function put(bits: u64, at: usize, to: usize): u64 {
  store<u32>(to, <u32>at + <u32>ctz(bits));
  return bits & (bits - 1);
}

/** Each bit becomes the parity of those up to it. */
function parities(bits: u64): u64 {
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  return bits ^ (bits << 32);
}
