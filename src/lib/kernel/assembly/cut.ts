import { extend } from './heap';
import { columnsNeeded } from './plan';
import {
  cellCount,
  cells,
  DOUBLED,
  openText,
  QUOTED,
  readRecord,
  recordLines,
  recordNext,
  recordStop,
  SHORT
} from './scan';

// Cuts a text into cells and leaves what they hold to the caller. Two tables: records of four words (start, stop, line
// and status, first cell), cells of two (start, length and flags). Offsets are those in the text.

/** Reads the records that start before `limit`: how many, or -1 when the last one runs past the text. */
export function cut(text: usize, limit: usize, length: usize, isLast: bool): i32 {
  openText(text + length, isLast);
  let at = text;
  let line: u32 = 0;
  let records: u32 = 0;
  let taken: u32 = 0;
  while (at < text + limit) {
    const status = readRecord(at);
    if (status == SHORT) return -1;
    const count = min(cellCount, columnsNeeded);
    makeRoom(records + 2, taken + count);
    const record = recordTable + ((<usize>records) << 4);
    store<u32>(record, <u32>(at - text));
    store<u32>(record, <u32>(recordStop - text), 4);
    store<u32>(record, (line << 2) | status, 8);
    store<u32>(record, taken, 12);
    for (let i: u32 = 0; i < count; i++) {
      const from = cells + ((<usize>i) << 4);
      const to = cellTable + ((<usize>taken) << 3);
      const start = load<u32>(from);
      store<u32>(to, start - <u32>text);
      store<u32>(to, ((load<u32>(from, 4) - start) << 2) | (load<u32>(from, 8) & (QUOTED | DOUBLED)), 4);
      taken++;
    }
    records++;
    line += recordLines;
    at = recordNext;
  }
  // where the cells of the last record end
  makeRoom(records + 1, taken);
  const end = recordTable + ((<usize>records) << 4);
  store<u32>(end, <u32>(at - text));
  store<u32>(end, line << 2, 8);
  store<u32>(end, taken, 12);
  return records;
}

/** The table of records; one more stands after the last, for where its cells and the text end. */
export function recordsAt(): usize {
  return recordTable;
}

export function cellsAt(): usize {
  return cellTable;
}

let recordTable: usize = 0;
let recordRoom: u32 = 0;
let cellTable: usize = 0;
let cellRoom: u32 = 0;

function makeRoom(records: u32, taken: u32): void {
  if (records > recordRoom) {
    const wider = max<u32>(2 * recordRoom, 65536);
    recordTable = extend(recordTable, 16 * <usize>recordRoom, 16 * <usize>recordRoom, 16 * <usize>wider);
    recordRoom = wider;
  }
  if (taken > cellRoom) {
    const wider = max<u32>(max<u32>(2 * cellRoom, 524288), taken);
    cellTable = extend(cellTable, 8 * <usize>cellRoom, 8 * <usize>cellRoom, 8 * <usize>wider);
    cellRoom = wider;
  }
}
