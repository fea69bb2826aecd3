import { state, words } from './lanes';

/** One block of SHA-1 (FIPS 180-4) for four messages at once: `words` 0 to 15 into `state` 0 to 4. */
export function sha1Block(): void {
  let a = v128.load(state);
  let b = v128.load(state, 16);
  let c = v128.load(state, 32);
  let d = v128.load(state, 48);
  let e = v128.load(state, 64);
  let k: v128;
  k = i32x4.splat(0x5a827999);
  for (let at = words + 0; at < words + 320; at += 80) {
    e = step(a, e, choice(b, c, d), k, at + 0);
    b = turn(b, 30);
    d = step(e, d, choice(a, b, c), k, at + 16);
    a = turn(a, 30);
    c = step(d, c, choice(e, a, b), k, at + 32);
    e = turn(e, 30);
    b = step(c, b, choice(d, e, a), k, at + 48);
    d = turn(d, 30);
    a = step(b, a, choice(c, d, e), k, at + 64);
    c = turn(c, 30);
  }
  k = i32x4.splat(0x6ed9eba1);
  for (let at = words + 320; at < words + 640; at += 80) {
    e = step(a, e, parity(b, c, d), k, at + 0);
    b = turn(b, 30);
    d = step(e, d, parity(a, b, c), k, at + 16);
    a = turn(a, 30);
    c = step(d, c, parity(e, a, b), k, at + 32);
    e = turn(e, 30);
    b = step(c, b, parity(d, e, a), k, at + 48);
    d = turn(d, 30);
    a = step(b, a, parity(c, d, e), k, at + 64);
    c = turn(c, 30);
  }
  k = i32x4.splat(0x8f1bbcdc);
  for (let at = words + 640; at < words + 960; at += 80) {
    e = step(a, e, majority(b, c, d), k, at + 0);
    b = turn(b, 30);
    d = step(e, d, majority(a, b, c), k, at + 16);
    a = turn(a, 30);
    c = step(d, c, majority(e, a, b), k, at + 32);
    e = turn(e, 30);
    b = step(c, b, majority(d, e, a), k, at + 48);
    d = turn(d, 30);
    a = step(b, a, majority(c, d, e), k, at + 64);
    c = turn(c, 30);
  }
  k = i32x4.splat(0xca62c1d6);
  for (let at = words + 960; at < words + 1280; at += 80) {
    e = step(a, e, parity(b, c, d), k, at + 0);
    b = turn(b, 30);
    d = step(e, d, parity(a, b, c), k, at + 16);
    a = turn(a, 30);
    c = step(d, c, parity(e, a, b), k, at + 32);
    e = turn(e, 30);
    b = step(c, b, parity(d, e, a), k, at + 48);
    d = turn(d, 30);
    a = step(b, a, parity(c, d, e), k, at + 64);
    c = turn(c, 30);
  }
  add(0, a);
  add(1, b);
  add(2, c);
  add(3, d);
  add(4, e);
}

export function sha1Start(): void {
  v128.store(state, i32x4.splat(0x67452301));
  v128.store(state, i32x4.splat(0xefcdab89), 16);
  v128.store(state, i32x4.splat(0x98badcfe), 32);
  v128.store(state, i32x4.splat(0x10325476), 48);
  v128.store(state, i32x4.splat(0xc3d2e1f0), 64);
}

/** Makes a word sixteen steps ahead, too: neither waits for the other. */
function step(a: v128, e: v128, mixed: v128, k: v128, at: usize): v128 {
  if (at < words + 1024) extend(at);
  return i32x4.add(i32x4.add(i32x4.add(e, i32x4.add(k, v128.load(at))), mixed), turn(a, 5));
}

function extend(at: usize): void {
  const near = v128.xor(v128.load(at, 13 * 16), v128.load(at, 8 * 16));
  const far = v128.xor(v128.load(at, 2 * 16), v128.load(at));
  v128.store(at, turn(v128.xor(near, far), 1), 16 * 16);
}

function add(index: usize, value: v128): void {
  v128.store(state + 16 * index, i32x4.add(v128.load(state + 16 * index), value));
}

function turn(x: v128, by: i32): v128 {
  return v128.or(i32x4.shl(x, by), i32x4.shr_u(x, 32 - by));
}

function choice(b: v128, c: v128, d: v128): v128 {
  return v128.xor(v128.and(v128.xor(c, d), b), d);
}

function parity(b: v128, c: v128, d: v128): v128 {
  return v128.xor(v128.xor(c, d), b);
}

function majority(b: v128, c: v128, d: v128): v128 {
  return v128.or(v128.and(b, c), v128.and(v128.or(b, c), d));
}
