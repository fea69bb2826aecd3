import { reserve } from './heap';

// What the caller wants, as set by `plan-writer.ts` before a run. One record of 64 bytes an output.

/** A byte; 256 when there is none. */
export let delimiter: u32 = 256;
export let quote: u32 = 256;
export let width: u32 = 1;
export let quotedLimit: usize = 0;
export let outDelimiter: u32 = 44;
export let crlf: bool = false;
export let quoteAlways: bool = false;
export let distinct: bool = false;
/** Rows are not written: who sifts them writes them from their keys. */
export let rowsFromKeys: bool = false;
export let outputCount: u32 = 0;
/** Cells of a record that some output looks at: those before this column. */
export let columnsNeeded: u32 = 0;
export let home: u32 = 0;
export let homeTrunk: u32 = 0;
/** Identifier sets, one after the other: how many outputs, then each of them; words of four bytes. */
export const sets: usize = memory.data(65536, 16);
export let setCount: u32 = 0;
/** No set has several outputs: nothing is ever blanked. */
export let setsAreSingle: bool = true;
/** Regular lengths of national numbers, a mask for each calling code. */
export const phoneLengths: usize = memory.data(4000, 16);
/** First digits of national numbers that are asked all the same, a mask for each calling code. */
export const phoneAsked: usize = memory.data(2000, 16);

/** A line is one cell, and its row the digest of the address in it: such lines have a way of their own. */
export let isOneAddress: bool = false;

export const outputs: usize = memory.data(256 * 64, 16);
/** Columns that some output looks at, each once, or all that are needed when there is no output; words of four bytes. */
export const wantedColumns: usize = memory.data(4096 * 4, 16);
export let wantedCount: u32 = 0;

// fields of an output
export const COLUMN: usize = 0;
export const FAST: usize = 4;
export const DIGEST: usize = 8;
export const HASHED: usize = 12;
export const COUNTRY: usize = 16;
/** Messages waiting for their digest: where, how many, bytes each. */
export const QUEUE: usize = 20;
export const QUEUED: usize = 24;
export const BLOCK: usize = 28;
/** Their digests: where, bytes from one to the next, bytes of each. */
export const RESULTS: usize = 32;
export const STRIDE: usize = 36;
export const SIZE: usize = 40;
/** Messages queued when the record began. */
export const MARK: usize = 44;
/** Cells of written rows: filled, empty, malformed. */
export const FILLED: usize = 48;
/** 1 when some identifier set is this output alone. */
export const IDENTIFIES: usize = 60;

// fast forms, as numbered by the plan writer
export const EMAIL: u32 = 1;
export const EMAIL_GOOGLE: u32 = 2;
export const PHONE_PLUS: u32 = 3;
export const PHONE_DIGITS: u32 = 4;
export const TRIMMED: u32 = 5;

// digests
export const MD5: u32 = 1;
export const SHA1: u32 = 2;
export const SHA256: u32 = 3;
export const SHA512: u32 = 4;

/** Rows worked on together: their messages and digests stay in the nearest cache. */
export const BATCH: u32 = 128;

export function output(index: u32): usize {
  return outputs + ((<usize>index) << 6);
}

export function setDialect(delimiterByte: i32, quoteByte: i32, cells: u32, limit: u32): void {
  delimiter = delimiterByte < 0 ? 256 : delimiterByte;
  quote = quoteByte < 0 ? 256 : quoteByte;
  width = cells;
  quotedLimit = limit;
}

export function setRows(byte: u32, isCrlf: bool, isQuoteAlways: bool, isDistinct: bool, isFromKeys: bool): void {
  outDelimiter = byte;
  crlf = isCrlf;
  quoteAlways = isQuoteAlways;
  distinct = isDistinct;
  rowsFromKeys = isFromKeys;
}

export function setPhone(code: u32, trunk: u32): void {
  home = code;
  homeTrunk = trunk;
}

/** The last to be set. */
export function setIdentifiers(count: u32, single: bool): void {
  const fast = load<u32>(outputs, FAST);
  isOneAddress =
    width == 1 &&
    outputCount == 1 &&
    load<u32>(outputs, COLUMN) == 0 &&
    (fast == EMAIL || fast == EMAIL_GOOGLE) &&
    load<u32>(outputs, DIGEST) != 0 &&
    !isInEmail(delimiter);
  setCount = count;
  setsAreSingle = single;
}

/** Forgets the outputs of the plan before; `needed` as `columnsNeeded`. */
export function setOutputs(count: u32, needed: u32): void {
  outputCount = count;
  columnsNeeded = needed;
  wantedCount = 0;
  if (count == 0) for (; wantedCount < needed; wantedCount++) setWanted(wantedCount);
}

/** Describes one output; -1 for no country column. */
export function setOutput(index: u32, column: u32, fast: u32, digest: u32, hashed: u32, country: i32): void {
  const at = output(index);
  store<u32>(at, column, COLUMN);
  store<u32>(at, fast, FAST);
  store<u32>(at, digest, DIGEST);
  store<u32>(at, hashed, HASHED);
  store<i32>(at, country, COUNTRY);
  const block: usize = digest == SHA512 ? 128 : 64;
  store<u32>(at, <u32>block, BLOCK);
  store<u32>(at, digest == SHA512 ? 64 : digest == MD5 ? 16 : 32, STRIDE);
  store<u32>(at, digestSize(digest), SIZE);
  if (queuesKept <= index) {
    // the longest blocks and digests, so that the next plan finds room too; eight lanes may be read past the end
    store<u32>(at, <u32>reserve((BATCH + 8) * 128), QUEUE);
    store<u32>(at, <u32>reserve((BATCH + 8) * 64), RESULTS);
    queuesKept = index + 1;
  }
  want(column);
  if (country >= 0) want(country);
}

export function digestSize(digest: u32): u32 {
  return digest == SHA512 ? 64 : digest == SHA256 ? 32 : digest == SHA1 ? 20 : digest == MD5 ? 16 : 0;
}

let queuesKept: u32 = 0;

function want(column: u32): void {
  for (let i: u32 = 0; i < wantedCount; i++) if (load<u32>(wantedColumns + 4 * <usize>i) == column) return;
  setWanted(column);
  wantedCount++;
}

function setWanted(column: u32): void {
  store<u32>(wantedColumns + 4 * <usize>wantedCount, column);
}

// a delimiter that addresses may contain would be taken for a part of them
function isInEmail(byte: u32): bool {
  return !(byte == 44 || byte == 59 || byte == 9 || byte == 124 || byte == 256);
}
