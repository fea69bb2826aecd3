import { ask } from './caller';
import { digestLong, pad } from './digests';
import { cutForGoogle, emailRun, emailText } from './email';
import { ANSWER, ANSWER_ROOM, EMPTY_PLACE, KEY_ROOM, place } from './memo';
import { phoneText } from './phone';
import {
  BLOCK,
  COLUMN,
  COUNTRY,
  DIGEST,
  digestSize,
  EMAIL,
  EMAIL_GOOGLE,
  FAST,
  HASHED,
  PHONE_DIGITS,
  PHONE_PLUS,
  QUEUE,
  QUEUED,
  RESULTS,
  SIZE,
  STRIDE,
  TRIMMED
} from './plan';
import { cellCount, cells, cutBlanks, DOUBLED, isBlank, skipBlanks } from './scan';
import { scratch } from './scratch';

// Brings the cell of an output into its form. What comes out is an entry of 16 bytes: kind, where, length.

export const EMPTY: u32 = 0;
/** Its reason and detail stand in place of where and length. */
export const MALFORMED: u32 = 1;
export const TEXT: u32 = 2;
/** The bytes of a digest, made before the row is written. */
export const DIGESTED: u32 = 3;

// codes of domain/set-aside.ts, as in `aside-codes.ts`
export const REASON_EMPTY: u32 = 1;
const REASON_MALFORMED: u32 = 2;
const NOT_A_DIGEST: u32 = 19;
const ANOTHER_DIGEST: u32 = 20;

/** Where the caller writes an answer of at most `length` bytes. */
export function answerRoom(length: usize): usize {
  answerAt = scratch(length);
  return answerAt;
}

/** Whether the output has a value in this record; what it is stands in its entry. */
export function takeCell(index: u32, plan: usize, entry: usize): bool {
  const column = load<u32>(plan, COLUMN);
  if (column >= cellCount) return setEmpty(entry);
  const cell = cells + ((<usize>column) << 4);
  const rawStart = <usize>load<u32>(cell);
  const rawStop = <usize>load<u32>(cell, 4);
  const isDoubled = load<u32>(cell, 8) & DOUBLED;
  const start = skipBlanks(rawStart, rawStop);
  if (start == rawStop) return setEmpty(entry);
  const stop = cutBlanks(start, rawStop);
  const hashed = load<u32>(plan, HASHED);
  if (isDoubled) {
    if (hashed) return setMalformed(entry, REASON_MALFORMED, NOT_A_DIGEST);
    return askCell(index, plan, rawStart, rawStop, isDoubled, entry);
  }
  if (hashed) return takeDigest(hashed, start, stop, entry);
  const fast = load<u32>(plan, FAST);
  if (fast == EMAIL || fast == EMAIL_GOOGLE) {
    const isShort = stop - start <= 55;
    const to = isShort ? tail(plan) : scratch(stop - start);
    let made = isShort ? emailRun(start, to) : 0;
    if (<usize>made != stop - start) made = emailText(start, stop, to);
    if (made && fast == EMAIL_GOOGLE) made = cutForGoogle(to, made);
    if (made) return isShort ? enqueue(plan, to, made, entry) : takeText(plan, to, made, entry);
  } else if (fast == PHONE_PLUS || fast == PHONE_DIGITS) {
    const to = tail(plan);
    const made = phoneText(fast, start, stop, load<i32>(plan, COUNTRY) >= 0 && hasCountry(plan), to);
    if (made) return enqueue(plan, to, made, entry);
  } else if (fast == TRIMMED && isPlain(start, stop)) return takeText(plan, start, <u32>(stop - start), entry);
  return askCell(index, plan, rawStart, rawStop, isDoubled, entry);
}

let answerAt: usize = 0;
const nothing: usize = memory.data(64, 16);
let nothingOf: u32 = 0;

function setEmpty(entry: usize): bool {
  store<u32>(entry, EMPTY);
  return false;
}

function setMalformed(entry: usize, reason: u32, detail: u32): bool {
  store<u32>(entry, MALFORMED);
  store<u32>(entry, reason, 4);
  store<u32>(entry, detail, 8);
  return false;
}

function setText(entry: usize, at: usize, length: u32): bool {
  store<u32>(entry, TEXT);
  store<u32>(entry, <u32>at, 4);
  store<u32>(entry, length, 8);
  return true;
}

function setDigest(entry: usize, at: usize, size: u32): bool {
  store<u32>(entry, DIGESTED);
  store<u32>(entry, <u32>at, 4);
  store<u32>(entry, size, 8);
  return true;
}

/** Where the next message of an output goes. */
function tail(plan: usize): usize {
  return <usize>load<u32>(plan, QUEUE) + <usize>(load<u32>(plan, QUEUED) * load<u32>(plan, BLOCK));
}

/** Takes the text of at most 55 bytes that stands at the tail of the output's queue. */
function enqueue(plan: usize, block: usize, length: u32, entry: usize): bool {
  const digest = load<u32>(plan, DIGEST);
  const queued = load<u32>(plan, QUEUED);
  store<u32>(plan, queued + 1, QUEUED);
  if (digest == 0) return setText(entry, block, length);
  pad(digest, block, length);
  return setDigest(entry, <usize>(load<u32>(plan, RESULTS) + queued * load<u32>(plan, STRIDE)), load<u32>(plan, SIZE));
}

/** Takes a text that stands anywhere and stays until the row is written. */
function takeText(plan: usize, at: usize, length: u32, entry: usize): bool {
  const digest = load<u32>(plan, DIGEST);
  if (digest == 0) return setText(entry, at, length);
  if (<usize>length <= 55) {
    const block = tail(plan);
    memory.copy(block, at, length);
    return enqueue(plan, block, length, entry);
  }
  const to = scratch(64);
  digestLong(digest, at, length, to);
  return setDigest(entry, to, load<u32>(plan, SIZE));
}

function hasCountry(plan: usize): bool {
  const column = load<u32>(plan, COUNTRY);
  if (column >= cellCount) return false;
  const cell = cells + ((<usize>column) << 4);
  return !isBlank(load<u32>(cell), load<u32>(cell, 4));
}

/** ASCII, and not of the length of a digest, which the engine looks at. */
function isPlain(start: usize, stop: usize): bool {
  const length = stop - start;
  if (length == 32 || length == 40 || length == 64 || length == 128) return false;
  for (let at = start; at < stop; at += 16) {
    const mask = i8x16.bitmask(v128.load(at));
    if (mask && at + <usize>ctz(mask) < stop) return false;
  }
  return true;
}

function takeDigest(digest: u32, start: usize, stop: usize, entry: usize): bool {
  const length = <u32>(stop - start);
  const to = length <= 128 ? scratch(length) : 0;
  if (to == 0 || !lowerHex(start, stop, to)) return setMalformed(entry, REASON_MALFORMED, NOT_A_DIGEST);
  if (length == 2 * digestSize(digest)) return isOfNothing(digest, to) ? setEmpty(entry) : setText(entry, to, length);
  const isOther = length == 32 || length == 40 || length == 64 || length == 128;
  return setMalformed(entry, REASON_MALFORMED, isOther ? ANOTHER_DIGEST : NOT_A_DIGEST);
}

/** The hash of an empty string never leaves, whoever made it. `hex` is lower-case. */
function isOfNothing(digest: u32, hex: usize): bool {
  if (nothingOf != digest) digestLong(digest, hex, 0, nothing);
  nothingOf = digest;
  const size = <usize>digestSize(digest);
  for (let at: usize = 0; at < size; at++) {
    const byte = (hexValue(load<u8>(hex + 2 * at)) << 4) | hexValue(load<u8>(hex + 2 * at, 1));
    if (byte != <u32>load<u8>(nothing + at)) return false;
  }
  return true;
}

function hexValue(character: u32): u32 {
  return character < 58 ? character - 48 : character - 87;
}

function lowerHex(start: usize, stop: usize, to: usize): bool {
  for (let at = start; at < stop; at += 16, to += 16) {
    const bytes = v128.load(at);
    const low = v128.or(bytes, i8x16.splat(0x20));
    const isDigit = v128.and(i8x16.gt_s(bytes, i8x16.splat(0x2f)), i8x16.lt_s(bytes, i8x16.splat(0x3a)));
    const isLetter = v128.and(i8x16.gt_s(low, i8x16.splat(0x60)), i8x16.lt_s(low, i8x16.splat(0x67)));
    const bad = i8x16.bitmask(v128.not(v128.or(isDigit, isLetter)));
    if (bad && at + <usize>ctz(bad) < stop) return false;
    v128.store(to, low);
  }
  return true;
}

function askCell(index: u32, plan: usize, start: usize, stop: usize, isDoubled: u32, entry: usize): bool {
  let country: usize = 0;
  let countryLength: usize = 0;
  let isCountryDoubled: u32 = 0;
  const column = load<i32>(plan, COUNTRY);
  if (column >= 0 && <u32>column < cellCount) {
    const cell = cells + ((<usize>column) << 4);
    const countryStop = <usize>load<u32>(cell, 4);
    country = skipBlanks(load<u32>(cell), countryStop);
    countryLength = cutBlanks(country, countryStop) - country;
    isCountryDoubled = load<u32>(cell, 8) & DOUBLED;
  }
  const length = stop - start;
  let kept: usize = 0;
  if (length + countryLength <= KEY_ROOM) {
    kept = place(index | (isDoubled << 16) | (isCountryDoubled << 18), start, length, country, countryLength);
    if (load<u32>(kept) != EMPTY_PLACE) return recall(kept, entry);
  }
  const answer = ask(index, start, length, isDoubled, country, countryLength, isCountryDoubled);
  if (answer > 0) {
    if (kept == 0 || <usize>answer > ANSWER_ROOM) return takeText(plan, answerAt, answer, entry);
    remember(kept, plan, answer);
  } else {
    const code = answer == 0 ? REASON_EMPTY << 8 : <u32>(-1 - answer);
    if (kept == 0) return setRefused(entry, code);
    store<u32>(kept, REFUSED);
    store<u32>(kept, code, 4);
  }
  return recall(kept, entry);
}

function setRefused(entry: usize, code: u32): bool {
  return code >>> 8 == REASON_EMPTY ? setEmpty(entry) : setMalformed(entry, code >>> 8, code & 255);
}

// states of a place of the memo
const REFUSED: u32 = 1;
const KEPT_TEXT: u32 = 2;
const KEPT_DIGEST: u32 = 3;

/** Keeps the answer just given, as it leaves: its digest, or its text. */
function remember(kept: usize, plan: usize, length: u32): void {
  const digest = load<u32>(plan, DIGEST);
  if (digest) digestLong(digest, answerAt, length, kept + ANSWER);
  else memory.copy(kept + ANSWER, answerAt, length);
  store<u32>(kept, digest ? KEPT_DIGEST : KEPT_TEXT);
  store<u32>(kept, digest ? load<u32>(plan, SIZE) : length, 4);
}

/** The place may be taken over before the row is written: what it holds is copied. */
function recall(kept: usize, entry: usize): bool {
  const state = load<u32>(kept);
  const length = load<u32>(kept, 4);
  if (state == REFUSED) return setRefused(entry, length);
  const to = scratch(length);
  memory.copy(to, kept + ANSWER, length);
  return state == KEPT_DIGEST ? setDigest(entry, to, length) : setText(entry, to, length);
}
