import { reserve } from './heap';

// Rows that were written already, in tables of buckets of 64 bytes: four places, each with three words of the key and
// the line where it was first seen (0: nobody), taken from the first on. The bucket comes from the fourth word, so keys
// that are taken for equal are so in some 117 bits; one that is full sends to the next. A table that fills up is kept
// as it is, and a wider one opened beside it.

/** Makes room for `capacity` keys. */
export function openSieve(capacity: u32): void {
  tableCount = 0;
  addTable(max<u32>(1024, capacity + capacity / 3));
}

/** Room for the table of `count` rows (32 bytes each, as `writeBatch` of rows.ts lays them out), to be filled before
 * `sift`. */
export function siftRoom(count: u32): usize {
  rows = reserve(32 * <usize>count);
  twins = reserve(8 * <usize>count);
  return rows;
}

/** Where `sift` tells of each twin, in their order: its place in the room and the line of the earlier one, 8 bytes. */
export function twinsAt(): usize {
  return twins;
}

/** How many of the rows in the room are twins of earlier ones. The others are remembered under `firstLine` and their
 * own line. */
export function sift(count: u32, firstLine: u32): u32 {
  if (held + count > most) addTable(max<u32>(8 * buckets, 2 * count));
  let twin = twins;
  for (let from: u32 = 0; from < count; from += BLOCK) {
    const length = min<u32>(BLOCK, count - from);
    siftBlock(rows + ((<usize>from) << 5), length, firstLine);
    for (let row: u32 = 0; row < length; row++) {
      const first = load<u32>(firsts + ((<usize>row) << 2));
      if (first == 0) continue;
      store<u32>(twin, from + row);
      store<u32>(twin, first, 4);
      twin += 8;
    }
  }
  twinCount = <u32>((twin - twins) >>> 3);
  return twinCount;
}

/** The rows last sifted, and the twins among them. */
export let rows: usize = 0;
export let twins: usize = 0;
export let twinCount: u32 = 0;

const BLOCK: u32 = 128;
const PAGE: usize = 4096;
/** Instead of a line: the bucket is full of others. */
const FULL: u32 = 0xffffffff;

// of each row of a block: its bucket, and the line of the first one like it
const homes = memory.data(BLOCK * 4, 16);
const firsts = memory.data(BLOCK * 4, 16);
// rows whose bucket is full; one more may be written
const crowded = memory.data(BLOCK * 4 + 16, 16);

// the table that takes new keys
let table: usize = 0;
let tableEnd: usize = 0;
let buckets: u32 = 0;
let held: u32 = 0;
let most: u32 = 0;
// all tables, the newest last: where, how many buckets
const tables = memory.data(32 * 8, 16);
let tableCount: usize = 0;

/** Keeps the fetches from being thrown away as useless. */
export let fetched: u32 = 0;

/** Fetches the buckets of all rows together before any is looked at: memory answers many in the time of a few. */
function siftBlock(from: usize, count: u32, firstLine: u32): void {
  let touched: u32 = 0;
  for (let row: usize = 0; row < <usize>count; row++) {
    const home = homeOf(keyAt(from, row), table, buckets);
    store<u32>(homes + (row << 2), <u32>home);
    touched |= load<u32>(home);
  }
  let last = crowded;
  for (let row: usize = 0; row < <usize>count; row++) {
    const key = keyAt(from, row);
    let first = tableCount > 1 ? findOlder(key) : 0;
    if (first == 0) first = meet(homeAt(row), key, firstLine + lineAt(from, row));
    store<u32>(firsts + (row << 2), first);
    store<u32>(last, <u32>row);
    last += (<usize>(first == FULL)) << 2;
  }
  for (let at = crowded; at < last; at += 4) touched |= load<u32>(after(homeAt(load<u32>(at)), table, tableEnd));
  for (let at = crowded; at < last; at += 4) {
    const row: usize = load<u32>(at);
    let bucket = homeAt(row);
    let first = FULL;
    while (first == FULL) {
      bucket = after(bucket, table, tableEnd);
      first = meet(bucket, keyAt(from, row), firstLine + lineAt(from, row));
    }
    store<u32>(firsts + (row << 2), first);
  }
  fetched = touched;
}

function keyAt(from: usize, row: usize): v128 {
  return v128.load(from + (row << 5), 16);
}

function lineAt(from: usize, row: usize): u32 {
  return load<u32>(from + (row << 5), 12);
}

function homeAt(row: usize): usize {
  return load<u32>(homes + (row << 2));
}

function homeOf(key: v128, start: usize, count: u32): usize {
  return start + ((<usize>((<u64>(<u32>i32x4.extract_lane(key, 3)) * <u64>count) >>> 32)) << 6);
}

function after(bucket: usize, start: usize, end: usize): usize {
  return bucket + 64 == end ? start : bucket + 64;
}

/** The line under which a key was first seen, when it is in this bucket; else it takes a free place there: 0. */
function meet(bucket: usize, key: v128, line: u32): u32 {
  const lines = linesOf(bucket);
  const free = i32x4.eq(lines, i32x4.splat(0));
  const equal = v128.andnot(equalTo(bucket, key), free);
  if (v128.any_true(equal)) return load<u32>(bucket + ((<usize>ctz(i32x4.bitmask(equal))) << 4), 12);
  const places = i32x4.bitmask(free);
  if (places == 0) return FULL;
  v128.store(bucket + ((<usize>ctz(places)) << 4), i32x4.replace_lane(key, 3, line));
  held++;
  return 0;
}

function findOlder(key: v128): u32 {
  for (let i: usize = 0; i + 1 < tableCount; i++) {
    const start: usize = load<u32>(tables + 8 * i);
    const count = load<u32>(tables + 8 * i, 4);
    const end = start + ((<usize>count) << 6);
    let bucket = homeOf(key, start, count);
    let isFull = true;
    for (; isFull; bucket = after(bucket, start, end)) {
      const free = i32x4.eq(linesOf(bucket), i32x4.splat(0));
      const equal = v128.andnot(equalTo(bucket, key), free);
      if (v128.any_true(equal)) return load<u32>(bucket + ((<usize>ctz(i32x4.bitmask(equal))) << 4), 12);
      isFull = !v128.any_true(free);
    }
  }
  return 0;
}

/** The lines of the four places of a bucket. */
function linesOf(bucket: usize): v128 {
  const first = v128.shuffle<i32>(v128.load(bucket), v128.load(bucket, 16), 3, 7, 3, 7);
  const last = v128.shuffle<i32>(v128.load(bucket, 32), v128.load(bucket, 48), 3, 7, 3, 7);
  return v128.shuffle<i64>(first, last, 0, 2);
}

/** Which of the four places of a bucket hold three words like those of the key. */
function equalTo(bucket: usize, key: v128): v128 {
  const a = i32x4.eq(v128.load(bucket), key);
  const b = i32x4.eq(v128.load(bucket, 16), key);
  const c = i32x4.eq(v128.load(bucket, 32), key);
  const d = i32x4.eq(v128.load(bucket, 48), key);
  const headOfTwo = v128.shuffle<i32>(a, b, 0, 4, 1, 5);
  const headOfOthers = v128.shuffle<i32>(c, d, 0, 4, 1, 5);
  const first = v128.shuffle<i64>(headOfTwo, headOfOthers, 0, 2);
  const second = v128.shuffle<i64>(headOfTwo, headOfOthers, 1, 3);
  const third = v128.shuffle<i64>(v128.shuffle<i32>(a, b, 2, 6, 2, 6), v128.shuffle<i32>(c, d, 2, 6, 2, 6), 0, 2);
  return v128.and(v128.and(first, second), third);
}

function addTable(size: u32): void {
  buckets = size / 4;
  held = 0;
  most = size - size / 5;
  // memory just taken is zero; touched in a row, it is found faster than by rows that fall anywhere
  table = reserve((<usize>buckets) << 6);
  tableEnd = table + ((<usize>buckets) << 6);
  for (let at = table; at < tableEnd; at += PAGE) store<u32>(at, 0);
  store<u32>(tables + 8 * tableCount, <u32>table);
  store<u32>(tables + 8 * tableCount, buckets, 4);
  tableCount++;
}
