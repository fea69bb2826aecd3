import { reserve } from './heap';

// Rows that were written already, in tables of open addresses: 16 bytes a place, three words of the key and the line
// where it was first seen (0: nobody). The place comes from the fourth word, so keys that are taken for equal are so
// in some 120 bits. A table that fills up is kept as it is, and a wider one opened beside it.

/** Makes room for `capacity` keys. */
export function openSieve(capacity: u32): void {
  tableCount = 0;
  addTable(max<u32>(1024, capacity + capacity / 3));
}

/** Room for the table of `count` rows (32 bytes each, as `writeBatch` of rows.ts lays them out), to be filled before
 * `sift`. */
export function siftRoom(count: u32): usize {
  rows = reserve(32 * <usize>count);
  return rows;
}

/** How many of the rows in the room are twins of earlier ones; the place of each and the line of the earlier one, 8
 * bytes, then stand in the room. The others are remembered under `firstLine` and their own line. */
export function sift(count: u32, firstLine: u32): u32 {
  if (held + count > most) addTable(max<u32>(2 * places, 2 * count));
  let twin = rows;
  fetch(0, count);
  for (let row: u32 = 0; row < count; row++) {
    // places are fetched sixteen together, while the sixteen before are looked at: memory answers all in the time of one
    if ((row & 15) == 0) fetch(row + 16, count);
    const first = siftOne(keyAt(row), firstLine + load<u32>(rows + ((<usize>row) << 5), 12));
    if (first == 0) continue;
    store<u32>(twin, row);
    store<u32>(twin, first, 4);
    twin += 8;
  }
  return <u32>((twin - rows) >>> 3);
}

function fetch(from: u32, count: u32): void {
  const stop = min<u32>(from + 16, count);
  let touched: u32 = 0;
  for (let row = from; row < stop; row++) touched |= load<u32>(home(table, places, keyAt(row)), 12);
  fetched = touched;
}

/** Keeps the fetches from being thrown away as useless. */
export let fetched: u32 = 0;

const PAGE: usize = 4096;

// the table that takes new keys
let table: usize = 0;
let places: u32 = 0;
let held: u32 = 0;
let most: u32 = 0;
// all tables, the newest last: where, how many places
const tables = memory.data(32 * 8, 16);
let tableCount: usize = 0;
let rows: usize = 0;

function keyAt(row: u32): v128 {
  return v128.load(rows + ((<usize>row) << 5), 16);
}

function home(from: usize, size: u32, key: v128): usize {
  return from + ((<usize>((<u64>(<u32>i32x4.extract_lane(key, 3)) * <u64>size) >>> 32)) << 4);
}

/** 0 when the key is new, else the line under which it was first seen. */
function siftOne(key: v128, line: u32): u32 {
  for (let i: usize = 0; i + 1 < tableCount; i++) {
    const known = load<u32>(find(load<u32>(tables + 8 * i), load<u32>(tables + 8 * i, 4), key), 12);
    if (known) return known;
  }
  const place = find(table, places, key);
  const known = load<u32>(place, 12);
  if (known == 0) {
    v128.store(place, i32x4.replace_lane(key, 3, line));
    held++;
  }
  return known;
}

/** The place of a key, or the free one that it would take. */
function find(from: usize, size: u32, key: v128): usize {
  const end = from + ((<usize>size) << 4);
  let place = home(from, size, key);
  while (load<u32>(place, 12) != 0) {
    if ((i8x16.bitmask(i8x16.eq(v128.load(place), key)) & 0xfff) == 0xfff) return place;
    place += 16;
    if (place == end) place = from;
  }
  return place;
}

function addTable(size: u32): void {
  places = size;
  held = 0;
  most = size - size / 5;
  // memory just taken is zero; touched in a row, it is found faster than by rows that fall anywhere
  table = reserve((<usize>size) << 4);
  for (let at: usize = 0; at < (<usize>size) << 4; at += PAGE) store<u32>(table + at, 0);
  store<u32>(tables + 8 * tableCount, <u32>table);
  store<u32>(tables + 8 * tableCount, size, 4);
  tableCount++;
}
