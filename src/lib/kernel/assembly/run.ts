import { addressesEnd, passAddresses } from './addresses';
import { EMPTY, MALFORMED, REASON_EMPTY, takeCell, TEXT } from './cells';
import { asideCount, emptyColumns, pushAside } from './columns';
import {
  FILLED,
  IDENTIFIES,
  isOneAddress,
  MARK,
  output,
  outputCount,
  QUEUED,
  setCount,
  sets,
  setsAreSingle
} from './plan';
import { keepRow, nextRow, openRows, writeBatch } from './rows';
import { OPEN_QUOTE, openText, readRecord, recordLines, recordNext, recordStop, SHORT, TOO_MANY_CELLS } from './scan';

/** Where the run stopped, how many line ends and records it passed. */
export let runNext: usize = 0;
export let runLines: u32 = 0;
export let runRecords: u32 = 0;

/** Reads the records that start before `limit` in the text that ends at `end`; false when the last one runs past it. */
export function runSlice(text: usize, limit: usize, end: usize, isLast: bool): bool {
  openText(end, isLast);
  openRows(limit - text + (limit - text) / 2);
  emptyColumns();
  openOutputs();
  let at = text;
  let line: u32 = 0;
  let records: u32 = 0;
  while (at < limit) {
    if (isOneAddress) {
      const passed = passAddresses(at, limit, end, text, line);
      records += passed;
      line += passed;
      at = addressesEnd;
      if (at >= limit) break;
    }
    const status = readRecord(at);
    if (status == SHORT) return false;
    const stop = recordStop;
    if (status == OPEN_QUOTE) pushAside(<u32>(at - text), <u32>(stop - text), line, REASON_OPEN_QUOTE, 0, 0);
    else if (status == TOO_MANY_CELLS) {
      pushAside(<u32>(at - text), <u32>(stop - text), line, REASON_TOO_MANY_CELLS, 0, 0);
    } else takeRecord(<u32>(at - text), <u32>(stop - text), line);
    records++;
    line += recordLines;
    at = recordNext;
  }
  writeBatch();
  runNext = at;
  runLines = line;
  runRecords = records;
  return true;
}

const REASON_TOO_MANY_CELLS: u32 = 4;
const REASON_OPEN_QUOTE: u32 = 5;

/** Nothing is counted yet; outputs that are a set by themselves are marked. */
function openOutputs(): void {
  for (let i: u32 = 0; i < outputCount; i++) {
    store<u64>(output(i), 0, FILLED);
    store<u32>(output(i), 0, FILLED + 8);
    store<u32>(output(i), 0, IDENTIFIES);
  }
  let set = sets;
  for (let i: u32 = 0; i < setCount; i++) {
    if (load<u32>(set) == 1) store<u32>(output(load<u32>(set, 4)), 1, IDENTIFIES);
    set += 4 + 4 * <usize>load<u32>(set);
  }
}

function takeRecord(start: u32, stop: u32, line: u32): void {
  const entries = nextRow();
  let isIdentified: u32 = 0;
  for (let i: u32 = 0; i < outputCount; i++) {
    const plan = output(i);
    store<u32>(plan, load<u32>(plan, QUEUED), MARK);
    if (takeCell(i, plan, entries + ((<usize>i) << 4))) isIdentified |= load<u32>(plan, IDENTIFIES);
  }
  if (setsAreSingle ? isIdentified : hasWholeSet(entries)) {
    if (!setsAreSingle) blankPartialSets(entries);
    keepRow(start, stop, line);
    return;
  }
  for (let i: u32 = 0; i < outputCount; i++) store<u32>(output(i), load<u32>(output(i), MARK), QUEUED);
  const fault = firstFault(entries);
  const entry = entries + ((<usize>fault) << 4);
  if (load<u32>(entry) == MALFORMED) pushAside(start, stop, line, load<u32>(entry, 4), load<u32>(entry, 8), fault);
  else pushAside(start, stop, line, REASON_EMPTY, 0, fault);
}

function hasValue(entries: usize, index: u32): bool {
  return load<u32>(entries + ((<usize>index) << 4)) >= TEXT;
}

function isWhole(set: usize, entries: usize): bool {
  const stop = set + 4 * <usize>load<u32>(set);
  for (let at = set + 4; at <= stop; at += 4) if (!hasValue(entries, load<u32>(at))) return false;
  return true;
}

function hasWholeSet(entries: usize): bool {
  let set = sets;
  for (let i: u32 = 0; i < setCount; i++) {
    if (isWhole(set, entries)) return true;
    set += 4 + 4 * <usize>load<u32>(set);
  }
  return false;
}

/** An output of a set of several goes only with the others, in one set at least. */
function blankPartialSets(entries: usize): void {
  for (let index: u32 = 0; index < outputCount; index++) {
    let inSeveral = false;
    let inWhole = false;
    let set = sets;
    for (let i: u32 = 0; i < setCount; i++) {
      if (contains(set, index)) {
        inSeveral = inSeveral || load<u32>(set) > 1;
        // an output blanked before leaves its sets as partial as they were
        inWhole = inWhole || isWhole(set, entries);
      }
      set += 4 + 4 * <usize>load<u32>(set);
    }
    if (inSeveral && !inWhole && hasValue(entries, index)) store<u32>(entries + ((<usize>index) << 4), EMPTY);
  }
}

function contains(set: usize, index: u32): bool {
  const stop = set + 4 * <usize>load<u32>(set);
  for (let at = set + 4; at <= stop; at += 4) if (load<u32>(at) == index) return true;
  return false;
}

/** The first output of a set that is malformed, else the first of all: it is empty. */
function firstFault(entries: usize): u32 {
  let first: u32 = 256;
  for (let index: u32 = 0; index < outputCount; index++) {
    let set = sets;
    for (let i: u32 = 0; i < setCount; i++) {
      if (contains(set, index)) {
        if (load<u32>(entries + ((<usize>index) << 4)) == MALFORMED) return index;
        if (first == 256) first = index;
        break;
      }
      set += 4 + 4 * <usize>load<u32>(set);
    }
  }
  return first == 256 ? 0 : first;
}
