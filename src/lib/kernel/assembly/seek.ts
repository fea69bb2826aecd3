import { extend } from './heap';

// Looks for a text in the values of a column, sixteen bytes at once. Values stand one after the other; a hit counts
// where it lies within one of them.

/** Room for `length` bytes of values, `rows` of them, and a text of `sought` bytes to look for. */
export function seekRoom(length: usize, rows: u32, sought: usize): void {
  // loads run past the end
  needleAt = places(rows);
  bitsAt = (needleAt + sought + 15) & ~(<usize>15);
  valuesAt = bitsAt + 2 * bitBytes(rows);
  marksAt = (valuesAt + length + sought + 32 + 15) & ~(<usize>15);
  const needed = marksAt + (length >>> 3) + 16;
  if (needed > room) {
    region = extend(region, room, 0, needed);
    room = needed;
  }
}

/** Where the ends of the values (from the first byte of the first, 0 first of all), the text to look for, the bits of
 * the answer and the bytes are. */
export function seekEnds(): usize {
  return region;
}

export function seekNeedle(): usize {
  return region + needleAt;
}

export function seekBits(): usize {
  return region + bitsAt;
}

export function seekValues(): usize {
  return region + valuesAt;
}

/** Sets a bit for each value that holds the text: ASCII, without capitals; capitals of the values count as small. A
 * second set of bits follows the first: values that do not hold it as they are, and that are not all ASCII. */
export function seek(length: usize, rows: u32, sought: usize): void {
  const needle = region + needleAt;
  const bits = region + bitsAt;
  const odd = bits + bitBytes(rows);
  memory.fill(bits, 0, 2 * bitBytes(rows));
  const first = load<u8>(needle);
  if (sought == 1) return seekByte(first, length, rows, bits, odd);
  const last = load<u8>(needle + sought - 1);
  const firstCase = i8x16.splat(caseBit(first));
  const lastCase = i8x16.splat(caseBit(last));
  const firsts = i8x16.splat(<i8>first);
  const lasts = i8x16.splat(<i8>last);
  const start = region + valuesAt;
  const stop = start + length;
  let row: u32 = 0;
  let rowEnd = end(0);
  let at = start;
  while (at < stop) {
    const window = v128.load(at);
    const starts = i8x16.eq(v128.or(window, firstCase), firsts);
    const stops = i8x16.eq(v128.or(v128.load(at + sought - 1), lastCase), lasts);
    let left = i8x16.bitmask(v128.or(v128.and(starts, stops), i8x16.lt_s(window, i8x16.splat(0))));
    let next = at + 16;
    while (left != 0) {
      const place = at + ctz(left);
      left &= left - 1;
      if (place >= stop) return;
      while (start + rowEnd <= place) rowEnd = end(++row);
      if (load<u8>(place) > 127) {
        mark(odd, row);
        continue;
      }
      if (place + sought > start + rowEnd || !holds(place, needle, sought)) continue;
      mark(bits, row);
      // the rest of this value tells nothing more
      next = start + rowEnd;
      if (next >= at + 16) break;
      const passed = next - at;
      left &= 0xffff << passed;
      next = at + 16;
    }
    at = next;
  }
}

let region: usize = 0;
let room: usize = 0;
let needleAt: usize = 0;
let bitsAt: usize = 0;
let valuesAt: usize = 0;
let marksAt: usize = 0;

/** One letter stands in so many values that each hit would be a surprise: all its places are marked first, then each
 * value asks for a mark among its bytes. */
function seekByte(byte: u8, length: usize, rows: u32, bits: usize, odd: usize): void {
  const marks = region + marksAt;
  const start = region + valuesAt;
  const letter = i8x16.splat(<i8>byte);
  const small = i8x16.splat(caseBit(byte));
  let isOdd: v128 = i64x2(0, 0);
  let to = marks;
  for (let at = start; at < start + length; at += 16, to += 2) {
    const window = v128.load(at);
    isOdd = v128.or(isOdd, window);
    store<u16>(to, <u16>i8x16.bitmask(i8x16.eq(v128.or(window, small), letter)));
  }
  gatherMarks(marks, rows, bits);
  if (i8x16.bitmask(isOdd) == 0) return;
  to = marks;
  for (let at = start; at < start + length; at += 16, to += 2) store<u16>(to, <u16>i8x16.bitmask(v128.load(at)));
  gatherMarks(marks, rows, odd);
}

/** Sets the bit of each value that has a mark. */
function gatherMarks(marks: usize, rows: u32, bits: usize): void {
  let from: usize = <usize>load<u32>(region);
  let word: u32 = 0;
  for (let row: u32 = 0; row < rows; row++) {
    const to = end(row);
    let found: u64 = 0;
    for (let at = from; at < to; at += 56) {
      const width = <u64>min<usize>(to - at, 56);
      found |= (load<u64>(marks + (at >>> 3)) >>> ((<u64>at) & 7)) & (((<u64>1) << width) - 1);
    }
    word |= (<u32>(found != 0)) << (row & 31);
    if ((row & 31) == 31 || row + 1 == rows) {
      store<u32>(bits + 4 * <usize>(row >>> 5), word);
      word = 0;
    }
    from = to;
  }
}

function places(rows: u32): usize {
  return (4 * (<usize>rows + 1) + 15) & ~(<usize>15);
}

function bitBytes(rows: u32): usize {
  return 4 * <usize>((rows + 31) >>> 5);
}

function end(row: u32): usize {
  return <usize>load<u32>(region + 4 * (<usize>row + 1));
}

function mark(bits: usize, row: u32): void {
  const word = bits + 4 * <usize>(row >>> 5);
  store<u32>(word, load<u32>(word) | (1 << (row & 31)));
}

/** What makes a capital of a letter small; nothing for what is no letter. */
function caseBit(byte: u8): i8 {
  return byte >= 97 && byte <= 122 ? 32 : 0;
}

function holds(at: usize, needle: usize, sought: usize): bool {
  for (let i: usize = 1; i + 1 < sought; i++) {
    const byte = load<u8>(needle + i);
    if ((load<u8>(at + i) | (<u8>caseBit(byte))) != byte) return false;
  }
  return true;
}
