import { constants, start } from './sha256';

// SHA-256 (FIPS 180-4) of one long stream, one word at a time: blocks depend on each other, lanes cannot help.

export function openStream(): void {
  memory.copy(chain, start, 32);
}

/** Takes `count` blocks of 64 bytes. */
export function takeBlocks(blocks: usize, count: u32): void {
  for (let i: u32 = 0; i < count; i++, blocks += 64) takeBlock(blocks);
}

/** Takes the last `length` bytes (fewer than 64) of a stream of `total`; the digest of 32 bytes is where it says. */
export function closeStream(rest: usize, length: u32, total: u64): usize {
  memory.fill(tail, 0, 128);
  memory.copy(tail, rest, length);
  store<u8>(tail + <usize>length, 0x80);
  const count: u32 = length < 56 ? 1 : 2;
  store<u64>(tail + 64 * <usize>count - 8, bswap<u64>(total << 3));
  takeBlocks(tail, count);
  for (let i: usize = 0; i < 32; i += 4) store<u32>(chain + i, bswap<u32>(load<u32>(chain + i)));
  return chain;
}

const chain = memory.data(32, 16);
const tail = memory.data(128, 16);
const schedule = memory.data(256, 16);

function takeBlock(block: usize): void {
  for (let i: usize = 0; i < 64; i += 4) store<u32>(schedule + i, bswap<u32>(load<u32>(block + i)));
  for (let at = schedule; at < schedule + 192; at += 4) {
    const sum = smallOne(load<u32>(at, 56)) + load<u32>(at, 36) + smallZero(load<u32>(at, 4)) + load<u32>(at);
    store<u32>(at, sum, 64);
  }
  let a = load<u32>(chain);
  let b = load<u32>(chain, 4);
  let c = load<u32>(chain, 8);
  let d = load<u32>(chain, 12);
  let e = load<u32>(chain, 16);
  let f = load<u32>(chain, 20);
  let g = load<u32>(chain, 24);
  let h = load<u32>(chain, 28);
  let t: u32;
  for (let at: usize = 0; at < 256; at += 32) {
    t = h + scheduled(at, 0) + bigOne(e) + (((f ^ g) & e) ^ g);
    d += t;
    h = t + bigZero(a) + ((a & b) | (c & (a | b)));
    t = g + scheduled(at, 1) + bigOne(d) + (((e ^ f) & d) ^ f);
    c += t;
    g = t + bigZero(h) + ((h & a) | (b & (h | a)));
    t = f + scheduled(at, 2) + bigOne(c) + (((d ^ e) & c) ^ e);
    b += t;
    f = t + bigZero(g) + ((g & h) | (a & (g | h)));
    t = e + scheduled(at, 3) + bigOne(b) + (((c ^ d) & b) ^ d);
    a += t;
    e = t + bigZero(f) + ((f & g) | (h & (f | g)));
    t = d + scheduled(at, 4) + bigOne(a) + (((b ^ c) & a) ^ c);
    h += t;
    d = t + bigZero(e) + ((e & f) | (g & (e | f)));
    t = c + scheduled(at, 5) + bigOne(h) + (((a ^ b) & h) ^ b);
    g += t;
    c = t + bigZero(d) + ((d & e) | (f & (d | e)));
    t = b + scheduled(at, 6) + bigOne(g) + (((h ^ a) & g) ^ a);
    f += t;
    b = t + bigZero(c) + ((c & d) | (e & (c | d)));
    t = a + scheduled(at, 7) + bigOne(f) + (((g ^ h) & f) ^ h);
    e += t;
    a = t + bigZero(b) + ((b & c) | (d & (b | c)));
  }
  store<u32>(chain, load<u32>(chain, 0) + a, 0);
  store<u32>(chain, load<u32>(chain, 4) + b, 4);
  store<u32>(chain, load<u32>(chain, 8) + c, 8);
  store<u32>(chain, load<u32>(chain, 12) + d, 12);
  store<u32>(chain, load<u32>(chain, 16) + e, 16);
  store<u32>(chain, load<u32>(chain, 20) + f, 20);
  store<u32>(chain, load<u32>(chain, 24) + g, 24);
  store<u32>(chain, load<u32>(chain, 28) + h, 28);
}

function scheduled(at: usize, i: usize): u32 {
  return load<u32>(schedule + at + 4 * i) + load<u32>(constants + at + 4 * i);
}

function bigZero(x: u32): u32 {
  return rotr<u32>(x, 2) ^ rotr<u32>(x, 13) ^ rotr<u32>(x, 22);
}

function bigOne(x: u32): u32 {
  return rotr<u32>(x, 6) ^ rotr<u32>(x, 11) ^ rotr<u32>(x, 25);
}

function smallZero(x: u32): u32 {
  return rotr<u32>(x, 7) ^ rotr<u32>(x, 18) ^ (x >>> 3);
}

function smallOne(x: u32): u32 {
  return rotr<u32>(x, 17) ^ rotr<u32>(x, 19) ^ (x >>> 10);
}
