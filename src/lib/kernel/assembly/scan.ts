import { ends, findEnds, lineEndCount, lineEnds } from './ends';
import { forgetSearch, leaveSearch, passStray, searchedBefore } from './open-quotes';
import { columnsNeeded, delimiter, isOneAddress, quote, quotedLimit, wantedColumns, wantedCount, width } from './plan';

// Reads records, by the rules of `plain-records.ts`. A line end stands just past the text, so that no scan of an
// unquoted cell has to look where the text ends.

export const WHOLE: u32 = 0;
export const SHORT: u32 = 1;
export const OPEN_QUOTE: u32 = 2;
export const TOO_MANY_CELLS: u32 = 3;

/** The cells of the record that are looked at, 16 bytes each: start, stop, flags. */
export const cells: usize = memory.data(4096 * 16, 16);
export const QUOTED: u32 = 1;
/** Holds doubled quotes. */
export const DOUBLED: u32 = 2;

export let cellCount: u32 = 0;
/** End of the record, its line end left out; start of the next; line ends passed. */
export let recordStop: usize = 0;
export let recordNext: usize = 0;
export let recordLines: u32 = 0;

/** Says what the text is: it ends at `end`, and nothing follows when `isLast`. */
export function openText(end: usize, isLast: bool): void {
  forgetSearch();
  textEnd = end;
  nextFound = 0;
  last = isLast;
  memory.fill(end, LF, 64);
}

/** Reads the record that starts at `from`. */
export function readRecord(from: usize): u32 {
  if (isOneAddress || !isFound(from)) return readSlowly(from);
  const first = nextEnd;
  const stopAt = ends + 4 * <usize>load<u32>(lineEnds + 4 * <usize>nextLineEnd);
  const stop = <usize>load<u32>(stopAt);
  nextLineEnd++;
  nextEnd = stopAt + 4;
  const count = <u32>((nextEnd - first) >>> 2);
  if (count > width || stop - from > quotedLimit) {
    const status = readSlowly(from);
    nextFound = recordNext;
    return status;
  }
  cellCount = count;
  for (let i: u32 = 0; i < wantedCount; i++) {
    const column = load<u32>(wantedColumns + 4 * <usize>i);
    if (column >= count) continue;
    const at = first + 4 * <usize>column;
    const start = column ? <usize>load<u32>(at - 4) + 1 : from;
    const isQuoted = u32(<u32>load<u8>(start) == quote);
    const cell = cells + ((<usize>column) << 4);
    store<u32>(cell, <u32>start + isQuoted);
    store<u32>(cell, load<u32>(at) - isQuoted, 4);
    store<u32>(cell, isQuoted, 8);
  }
  recordLines = 0;
  if (!endRecord(stop)) return SHORT;
  nextFound = recordNext;
  return WHOLE;
}

// the next record whose ends are found: where it starts, and its place among the ends
let nextFound: usize = 0;
let nextLineEnd: u32 = 0;
let nextEnd: usize = 0;

/** Whether the ends of the record that starts at `from` are among those found, or can be. */
function isFound(from: usize): bool {
  if (from == nextFound && nextLineEnd < lineEndCount) return true;
  findEnds(from, textEnd);
  nextLineEnd = 0;
  nextEnd = ends;
  return lineEndCount > 0;
}

function readSlowly(from: usize): u32 {
  let at = from;
  let column: u32 = 0;
  let lines: u32 = 0;
  let tooMany = false;
  const wanted = columnsNeeded;
  const end = textEnd;
  while (true) {
    let start = at;
    let stop: usize = 0;
    let after: usize = 0;
    let flags: u32 = 0;
    const isQuoted = <u32>load<u8>(at) == quote && at < end;
    start += <usize>isQuoted;
    if (isQuoted) {
      stop = closingQuote(start);
      if (stop == IS_SHORT) return SHORT;
      if (stop == IS_OPEN) return readOpenRecord(from);
      after = quoteAfter;
      flags = quoteDoubled ? QUOTED | DOUBLED : QUOTED;
      if (quoteLines) lines += countLines(start, stop);
    } else {
      stop = endOfCell(at);
      after = stop;
    }
    if (column < wanted) {
      const cell = cells + ((<usize>column) << 4);
      store<u32>(cell, <u32>start);
      store<u32>(cell, <u32>stop, 4);
      store<u32>(cell, flags, 8);
    }
    if (column >= width && !tooMany) tooMany = !isBlank(start, stop);
    column++;
    if (<u32>load<u8>(after) == delimiter && after < end) at = after + 1;
    else {
      cellCount = column;
      recordLines = lines;
      if (!endRecord(after)) return SHORT;
      return tooMany ? TOO_MANY_CELLS : WHOLE;
    }
  }
}

/** First byte that is neither delimiter nor line end. */
export function skipBlanks(from: usize, stop: usize): usize {
  while (from < stop && isBlankByte(load<u8>(from))) from++;
  return from;
}

export function cutBlanks(start: usize, stop: usize): usize {
  while (stop > start && isBlankByte(load<u8>(stop - 1))) stop--;
  return stop;
}

export function isBlank(start: usize, stop: usize): bool {
  return skipBlanks(start, stop) == stop;
}

const LF: u8 = 10;
const CR: u8 = 13;
const IS_SHORT: usize = 0;
const IS_OPEN: usize = 1;

let textEnd: usize = 0;
let last: bool = false;
// what `closingQuote` found beside the quote
let quoteAfter: usize = 0;
let quoteDoubled: bool = false;
let quoteLines: bool = false;

function isBlankByte(byte: u8): bool {
  return byte == 32 || <u32>byte - 9 < 5;
}

function endsCell(byte: u8): bool {
  return byte == LF || <u32>byte == delimiter || byte == CR;
}

function endOfCell(at: usize): usize {
  const ends = i8x16.splat(<i8>(delimiter > 255 ? 10 : delimiter));
  const lf = i8x16.splat(10);
  const cr = i8x16.splat(13);
  while (true) {
    const bytes = v128.load(at);
    const hits = v128.or(v128.or(i8x16.eq(bytes, ends), i8x16.eq(bytes, lf)), i8x16.eq(bytes, cr));
    const mask = i8x16.bitmask(hits);
    if (mask) return at + <usize>ctz(mask);
    at += 16;
  }
}

/** Where the value that starts at `start` is closed, or IS_OPEN, or IS_SHORT. */
function closingQuote(start: usize): usize {
  const end = textEnd;
  const farthest = start + quotedLimit;
  const quotes = i8x16.splat(<i8>quote);
  const lf = i8x16.splat(10);
  const cr = i8x16.splat(13);
  const known = searchedBefore(start);
  // what was passed over is not looked at again: it may hold doubled quotes and line ends
  quoteDoubled = known != 0;
  quoteLines = known != 0;
  let at = known ? known : start;
  while (true) {
    const bytes = v128.load(at);
    const mask = i8x16.bitmask(i8x16.eq(bytes, quotes));
    const lines = i8x16.bitmask(v128.or(i8x16.eq(bytes, lf), i8x16.eq(bytes, cr)));
    const step = mask ? ctz(mask) : 16;
    quoteLines = quoteLines || (lines & ((1 << step) - 1)) != 0;
    at += <usize>step;
    if (mask == 0) {
      if (at > farthest && farthest < end) return leaveOpen(at);
      if (at >= end) return last ? leaveOpen(at) : IS_SHORT;
      continue;
    }
    if (at > farthest) return leaveOpen(at);
    if (at >= end) return last ? leaveOpen(at) : IS_SHORT;
    const next = load<u8>(at + 1);
    if (endsCell(next)) {
      // at the very end the byte read is the line end that stands past the text
      if (at + 1 == end && !last) return IS_SHORT;
      quoteAfter = at + 1;
      return at;
    }
    if (<u32>next == quote && at + 1 < end) {
      quoteDoubled = true;
      at += 2;
      continue;
    }
    const after = skipWideBlanks(at + 1);
    if (!last && (after >= end || (load<u8>(after) >= 0x80 && end - after < 3))) return IS_SHORT;
    if (after >= end || endsCell(load<u8>(after))) {
      quoteAfter = after;
      return at;
    }
    passStray(at);
    at++;
  }
}

function leaveOpen(at: usize): usize {
  leaveSearch(at);
  return IS_OPEN;
}

/** After a quote, blanks are those of JavaScript. */
function skipWideBlanks(at: usize): usize {
  while (at < textEnd) {
    const byte = <u32>load<u8>(at);
    if (byte == delimiter) return at;
    if (byte == 0x20 || byte == 9 || byte == 0x0b || byte == 0x0c) at++;
    else if (byte == 0xc2 && at + 1 < textEnd && load<u8>(at, 1) == 0xa0) at += 2;
    else if (byte >= 0xe1 && at + 2 < textEnd && isWideBlank(byte, load<u8>(at, 1), load<u8>(at, 2))) at += 3;
    else return at;
  }
  return at;
}

function isWideBlank(first: u32, second: u32, third: u32): bool {
  const code = (first << 16) | (second << 8) | third;
  if (code >= 0xe28080 && code <= 0xe2808a) return true;
  return (
    code == 0xe19a80 ||
    code == 0xe280a8 ||
    code == 0xe280a9 ||
    code == 0xe280af ||
    code == 0xe2819f ||
    code == 0xe38080 ||
    code == 0xefbbbf
  );
}

function countLines(start: usize, stop: usize): u32 {
  let lines: u32 = 0;
  for (let at = start; at < stop; at++) {
    const byte = load<u8>(at);
    lines += u32(byte == LF) + u32(byte == CR && load<u8>(at + 1) != LF);
  }
  return lines;
}

function readOpenRecord(from: usize): u32 {
  let stop = from;
  while (load<u8>(stop) != LF && load<u8>(stop) != CR) stop++;
  cellCount = 0;
  recordLines = 0;
  return endRecord(stop) ? OPEN_QUOTE : SHORT;
}

function endRecord(stop: usize): bool {
  recordStop = stop;
  recordNext = stop;
  if (stop == textEnd) return last;
  recordLines++;
  recordNext++;
  if (load<u8>(stop) == CR) {
    if (stop + 1 == textEnd) return last;
    if (load<u8>(stop + 1) == LF) recordNext++;
  }
  return true;
}
