import { reserve } from './heap';

// What the caller wants to know of rows: columns of numbers that grow together.

/** Rows written, when they are sifted: 32 bytes each (end, start, stop, line, four words of key). */
export let rows: usize = 0;
export let rowCount: u32 = 0;
/** Rows set aside: 16 bytes each (start, stop, line, and reason, detail, output as bytes). */
export let asides: usize = 0;
export let asideCount: u32 = 0;

export function emptyColumns(): void {
  rowCount = 0;
  asideCount = 0;
}

/** Place of the next row written. */
export function pushRow(): usize {
  if (rowCount == rowRoom) {
    rowRoom = max<u32>(4096, 2 * rowRoom);
    rows = widen(rows, rowCount * 32, rowRoom * 32);
  }
  rowCount++;
  return rows + 32 * <usize>(rowCount - 1);
}

export function pushAside(start: u32, stop: u32, line: u32, reason: u32, detail: u32, output: u32): void {
  if (asideCount == asideRoom) {
    asideRoom = max<u32>(4096, 2 * asideRoom);
    asides = widen(asides, asideCount * 16, asideRoom * 16);
  }
  const at = asides + 16 * <usize>asideCount;
  asideCount++;
  store<u32>(at, start);
  store<u32>(at, stop, 4);
  store<u32>(at, line, 8);
  store<u32>(at, reason | (detail << 8) | (output << 16), 12);
}

let rowRoom: u32 = 0;
let asideRoom: u32 = 0;

function widen(from: usize, held: u32, bytes: u32): usize {
  const to = reserve(bytes);
  memory.copy(to, from, held);
  return to;
}
