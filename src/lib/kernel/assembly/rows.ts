import { DIGESTED, MALFORMED, TEXT } from './cells';
import { pushRow } from './columns';
import { digestLong, digestBlocks, pad } from './digests';
import { extend, reserve } from './heap';
import { writeHex } from './hex';
import {
  BATCH,
  BLOCK,
  crlf,
  DIGEST,
  distinct,
  FILLED,
  HASHED,
  outDelimiter,
  output,
  outputCount,
  outputs,
  QUEUE,
  QUEUED,
  quoteAlways,
  RESULTS,
  rowsFromKeys,
  SIZE,
  STRIDE
} from './plan';
import { emptyScratch } from './scratch';

// A batch of rows: their entries, 16 bytes an output, then the rows of text.

/** For each row of the batch: start, stop and line of its record, 16 bytes. */
const records = memory.data(BATCH * 16, 16);
let entries: usize = 0;
let entriesKept: u32 = 0;
let batched: u32 = 0;

/** Rows kept since `openRows`. */
export let written: u32 = 0;
export let out: usize = 0;
export let outLength: usize = 0;
let outRoom: usize = 0;
/** Bytes that the batch takes in `out` at most. */
let bound: usize = 0;

/** Starts afresh, with room for about `expected` bytes of rows. */
export function openRows(expected: usize): void {
  if (entriesKept < outputCount) {
    entriesKept = outputCount;
    entries = reserve(BATCH * 16 * outputCount);
  }
  outLength = 0;
  written = 0;
  if (outRoom < expected) makeRoom(expected);
  emptyBatch();
}

/** Where the entries of the next row go. */
export function nextRow(): usize {
  return entries + <usize>(batched * outputCount) * 16;
}

export function keepRow(start: u32, stop: u32, line: u32): void {
  const record = records + ((<usize>batched) << 4);
  store<u32>(record, start);
  store<u32>(record, stop, 4);
  store<u32>(record, line, 8);
  let entry = nextRow();
  let most: usize = 2;
  for (let i: u32 = 0; i < outputCount; i++, entry += 16) {
    const kind = load<u32>(entry);
    const filled = output(i) + FILLED;
    const count = filled + (kind >= TEXT ? 0 : kind == MALFORMED ? 8 : 4);
    store<u32>(count, load<u32>(count) + 1);
    most += 3 + (kind >= TEXT ? 2 * <usize>load<u32>(entry, 8) : 0);
  }
  bound += most;
  written++;
  if (++batched == BATCH) writeBatch();
}

/** Where the next address of a plan of one goes, and how it is kept as a row. */
export function addressRoom(): usize {
  return <usize>load<u32>(outputs, QUEUE) + <usize>(load<u32>(outputs, QUEUED) * load<u32>(outputs, BLOCK));
}

export function keepAddress(length: u32, start: u32, stop: u32, line: u32): void {
  pad(load<u32>(outputs, DIGEST), addressRoom(), length);
  const queued = load<u32>(outputs, QUEUED);
  const entry = entries + ((<usize>batched) << 4);
  store<u32>(entry, DIGESTED);
  store<u32>(entry, load<u32>(outputs, RESULTS) + queued * load<u32>(outputs, STRIDE), 4);
  store<u32>(entry, load<u32>(outputs, SIZE), 8);
  store<u32>(outputs, queued + 1, QUEUED);
  store<u32>(outputs, load<u32>(outputs, FILLED) + 1, FILLED);
  const record = records + ((<usize>batched) << 4);
  store<u32>(record, start);
  store<u32>(record, stop, 4);
  store<u32>(record, line, 8);
  bound += 160;
  written++;
  if (++batched == BATCH) writeBatch();
}

/** Makes the digests that wait, then writes the rows. */
export function writeBatch(): void {
  for (let i: u32 = 0; i < outputCount; i++) {
    const plan = output(i);
    if (load<u32>(plan, DIGEST)) {
      digestBlocks(load<u32>(plan, DIGEST), load<u32>(plan, QUEUE), load<u32>(plan, QUEUED), load<u32>(plan, RESULTS));
    }
  }
  // 64 bytes may be written past the end
  if (outLength + bound + 64 > outRoom) makeRoom(2 * outRoom + bound);
  const isOneDigest = outputCount == 1 && (load<u32>(output(0), DIGEST) | load<u32>(output(0), HASHED)) != 0;
  let to = out + outLength;
  let entry = entries;
  for (let row: u32 = 0; row < batched; row++, entry += 16 * <usize>outputCount) {
    const from = to;
    if (!rowsFromKeys) to = writeCells(entry, to);
    const stop = to;
    if (!rowsFromKeys) to = endLine(to);
    if (!distinct) continue;
    const record = records + ((<usize>row) << 4);
    const at = pushRow();
    store<u32>(at, <u32>(to - out));
    store<u64>(at, load<u64>(record), 4);
    store<u32>(at, load<u32>(record, 8), 12);
    if (isOneDigest) copyKey(entry, at + 16);
    else digestLong(1, from, stop - from, at + 16);
  }
  outLength = to - out;
  emptyBatch();
}

function emptyBatch(): void {
  batched = 0;
  bound = 0;
  for (let i: u32 = 0; i < outputCount; i++) store<u32>(output(i), 0, QUEUED);
  emptyScratch();
}

function makeRoom(bytes: usize): void {
  out = extend(out, outRoom, outLength, bytes + 64);
  outRoom = bytes + 64;
}

function writeCells(entry: usize, to: usize): usize {
  for (let i: u32 = 0; i < outputCount; i++, entry += 16) {
    if (i) store<u8>(to++, <u8>outDelimiter);
    to = writeCell(entry, to);
  }
  return to;
}

function endLine(to: usize): usize {
  if (crlf) store<u8>(to++, 13);
  store<u8>(to++, 10);
  return to;
}

function writeCell(entry: usize, to: usize): usize {
  const kind = load<u32>(entry);
  const at = <usize>load<u32>(entry, 4);
  const length = <usize>load<u32>(entry, 8);
  if (kind == TEXT) return writeText(at, length, to);
  if (quoteAlways) store<u8>(to++, QUOTE);
  if (kind == DIGESTED) {
    proveNotOfNothing(at, length);
    to = writeHex(at, length, to);
  }
  if (quoteAlways) store<u8>(to++, QUOTE);
  return to;
}

/** The hash of an empty string never leaves: values are never empty here, and this is the proof of it. */
function proveNotOfNothing(digest: usize, length: usize): void {
  if (load<u64>(digest) == load<u64>(headsOfNothing + 2 * length)) unreachable();
}

/** First eight bytes of the digest of an empty string, at twice the length of the digest. */
const headsOfNothing = memory.data<u64>([
  0, 0, 0, 0, 0x04b2008fd98c1dd4, 0x0d4b6b5eeea339da, 0, 0, 0x141cfc9842c4b0e3, 0, 0, 0, 0, 0, 0, 0, 0xbdb8ef7e35e183cf
]);
const QUOTE: u8 = 0x22;

function writeText(at: usize, length: usize, to: usize): usize {
  if (!quoteAlways && !needsQuotes(at, length)) {
    memory.copy(to, at, length);
    return to + length;
  }
  store<u8>(to++, QUOTE);
  for (let i: usize = 0; i < length; i++) {
    const byte = load<u8>(at + i);
    store<u8>(to++, byte);
    if (byte == QUOTE) store<u8>(to++, QUOTE);
  }
  store<u8>(to++, QUOTE);
  return to;
}

function needsQuotes(at: usize, length: usize): bool {
  const delimiters = i8x16.splat(<i8>outDelimiter);
  for (let i: usize = 0; i < length; i += 16) {
    const bytes = v128.load(at + i);
    const hits = v128.or(
      v128.or(i8x16.eq(bytes, delimiters), i8x16.eq(bytes, i8x16.splat(0x22))),
      v128.or(i8x16.eq(bytes, i8x16.splat(10)), i8x16.eq(bytes, i8x16.splat(13)))
    );
    const mask = i8x16.bitmask(hits);
    if (mask && i + <usize>ctz(mask) < length) return true;
  }
  return false;
}

/** 128 bits of a row that is one digest. */
function copyKey(entry: usize, to: usize): void {
  const at = <usize>load<u32>(entry, 4);
  if (load<u32>(entry) == DIGESTED) {
    proveNotOfNothing(at, load<u32>(entry, 8));
    v128.store(to, v128.load(at));
    return;
  }
  for (let i: usize = 0; i < 16; i++) {
    store<u8>(to + i, <u8>((hexValue(load<u8>(at + 2 * i)) << 4) | hexValue(load<u8>(at + 2 * i + 1))));
  }
}

function hexValue(digit: u8): u32 {
  return digit > 57 ? digit - 87 : digit - 48;
}
