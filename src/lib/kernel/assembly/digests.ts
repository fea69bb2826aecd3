import { gatherFour, gatherTwo, spreadFour, spreadTwo, state, words } from './lanes';
import { md5Block, md5Start } from './md5';
import { MD5, SHA1, SHA512 } from './plan';
import { sha1Block, sha1Start } from './sha1';
import { sha256Block, sha256Start } from './sha256';
import { sha512Block, sha512Start } from './sha512';

/** Digests `count` padded blocks that follow each other. Reads and writes up to seven more than asked. */
export function digestBlocks(digest: u32, blocks: usize, count: u32, to: usize): void {
  if (digest == MD5) {
    for (let i: u32 = 0; i < count; i += 8, blocks += 512, to += 128) {
      gatherFour(blocks, 64, words, false);
      gatherFour(blocks + 256, 64, words + 256, false);
      md5Start();
      md5Block();
      spreadFour(state, to, 16, false);
      spreadFour(state + 128, to + 64, 16, false);
    }
  } else if (digest == SHA512) {
    for (let i: u32 = 0; i < count; i += 2, blocks += 256, to += 128) {
      gatherTwo(blocks, 128, words);
      sha512Start();
      sha512Block();
      spreadTwo(state, to, 64);
    }
  } else {
    for (let i: u32 = 0; i < count; i += 4, blocks += 256, to += 128) {
      gatherFour(blocks, 64, words, true);
      start(digest);
      block(digest);
      spreadFour(state, to, 32, true);
      spreadFour(state + 64, to + 16, 32, true);
    }
  }
}

/** Ends the message of `length` bytes that stands at the start of a block: a one bit, zeros, its length in bits.
 * It must fit in one block. Writes up to a block past it. */
export function pad(digest: u32, block: usize, length: usize): void {
  v128.store(block + length, endOfMessage());
  v128.store(block + length, zero(), 16);
  v128.store(block + length, zero(), 32);
  v128.store(block + length, zero(), 48);
  const bits = (<u32>length) << 3;
  if (digest == MD5) {
    store<u16>(block, <u16>bits, 56);
    return;
  }
  if (digest == SHA512) {
    v128.store(block + length, zero(), 64);
    v128.store(block + length, zero(), 80);
    v128.store(block + length, zero(), 96);
    v128.store(block + length, zero(), 112);
    block += 64;
  }
  store<u16>(block, <u16>((bits >>> 8) | (bits << 8)), 62);
}

/** Longest message that fits in one block with its end. */
export function blockRoom(digest: u32): usize {
  return digest == SHA512 ? 111 : 55;
}

/** Digest of a message of any length. */
export function digestLong(digest: u32, from: usize, length: usize, to: usize): void {
  const size: usize = digest == SHA512 ? 128 : 64;
  start(digest);
  let at = from;
  for (let left = length; left >= size; left -= size, at += size) absorb(digest, at);
  const rest = from + length - at;
  memory.fill(tail, 0, 2 * size);
  memory.copy(tail, at, rest);
  store<u8>(tail + rest, 0x80);
  const end = rest <= blockRoom(digest) ? size : 2 * size;
  store<u64>(tail + end - 8, digest == MD5 ? (<u64>length) << 3 : bswap<u64>((<u64>length) << 3));
  absorb(digest, tail);
  if (end > size) absorb(digest, tail + size);
  finish(digest, to);
}

const tail = memory.data(256, 16);
const result = memory.data(256, 16);

/** The same block in every lane. */
function absorb(digest: u32, at: usize): void {
  if (digest == SHA512) gatherTwo(at, 0, words);
  else {
    gatherFour(at, 0, words, digest != MD5);
    if (digest == MD5) gatherFour(at, 0, words + 256, false);
  }
  block(digest);
}

function finish(digest: u32, to: usize): void {
  if (digest == SHA512) {
    spreadTwo(state, result, 64);
    memory.copy(to, result, 64);
  } else {
    spreadFour(state, result, 32, digest != MD5);
    spreadFour(state + 64, result + 16, 32, digest != MD5);
    memory.copy(to, result, digest == MD5 ? 16 : digest == SHA1 ? 20 : 32);
  }
}

function start(digest: u32): void {
  if (digest == MD5) md5Start();
  else if (digest == SHA1) sha1Start();
  else if (digest == SHA512) sha512Start();
  else sha256Start();
}

function block(digest: u32): void {
  if (digest == MD5) md5Block();
  else if (digest == SHA1) sha1Block();
  else if (digest == SHA512) sha512Block();
  else sha256Block();
}

function endOfMessage(): v128 {
  return i8x16(-128, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}

function zero(): v128 {
  return i32x4.splat(0);
}
