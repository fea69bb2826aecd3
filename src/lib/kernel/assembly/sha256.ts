import { state, words } from './lanes';

/** One block of SHA-256 (FIPS 180-4) for 4 messages at once: `words` 0 to 15 into `state` 0 to 7. */
export function sha256Block(): void {
  let a = v128.load(state);
  let b = v128.load(state, 16);
  let c = v128.load(state, 32);
  let d = v128.load(state, 48);
  let e = v128.load(state, 64);
  let f = v128.load(state, 80);
  let g = v128.load(state, 96);
  let h = v128.load(state, 112);
  let bc = v128.xor(b, c);
  let ab: v128;
  let t: v128;
  // words are made sixteen rounds ahead, between the rounds: neither waits for the other
  for (let at: usize = 0; at < 1024; at += 128) {
    if (at < 768) extend(words + at, 0);
    t = i32x4.add(i32x4.add(h, scheduled(at, 0)), i32x4.add(bigOne(e), choice(e, f, g)));
    d = i32x4.add(d, t);
    ab = v128.xor(a, b);
    h = i32x4.add(i32x4.add(t, bigZero(a)), v128.xor(v128.and(ab, bc), b));
    bc = ab;
    if (at < 768) extend(words + at, 16);
    t = i32x4.add(i32x4.add(g, scheduled(at, 1)), i32x4.add(bigOne(d), choice(d, e, f)));
    c = i32x4.add(c, t);
    ab = v128.xor(h, a);
    g = i32x4.add(i32x4.add(t, bigZero(h)), v128.xor(v128.and(ab, bc), a));
    bc = ab;
    if (at < 768) extend(words + at, 32);
    t = i32x4.add(i32x4.add(f, scheduled(at, 2)), i32x4.add(bigOne(c), choice(c, d, e)));
    b = i32x4.add(b, t);
    ab = v128.xor(g, h);
    f = i32x4.add(i32x4.add(t, bigZero(g)), v128.xor(v128.and(ab, bc), h));
    bc = ab;
    if (at < 768) extend(words + at, 48);
    t = i32x4.add(i32x4.add(e, scheduled(at, 3)), i32x4.add(bigOne(b), choice(b, c, d)));
    a = i32x4.add(a, t);
    ab = v128.xor(f, g);
    e = i32x4.add(i32x4.add(t, bigZero(f)), v128.xor(v128.and(ab, bc), g));
    bc = ab;
    if (at < 768) extend(words + at, 64);
    t = i32x4.add(i32x4.add(d, scheduled(at, 4)), i32x4.add(bigOne(a), choice(a, b, c)));
    h = i32x4.add(h, t);
    ab = v128.xor(e, f);
    d = i32x4.add(i32x4.add(t, bigZero(e)), v128.xor(v128.and(ab, bc), f));
    bc = ab;
    if (at < 768) extend(words + at, 80);
    t = i32x4.add(i32x4.add(c, scheduled(at, 5)), i32x4.add(bigOne(h), choice(h, a, b)));
    g = i32x4.add(g, t);
    ab = v128.xor(d, e);
    c = i32x4.add(i32x4.add(t, bigZero(d)), v128.xor(v128.and(ab, bc), e));
    bc = ab;
    if (at < 768) extend(words + at, 96);
    t = i32x4.add(i32x4.add(b, scheduled(at, 6)), i32x4.add(bigOne(g), choice(g, h, a)));
    f = i32x4.add(f, t);
    ab = v128.xor(c, d);
    b = i32x4.add(i32x4.add(t, bigZero(c)), v128.xor(v128.and(ab, bc), d));
    bc = ab;
    if (at < 768) extend(words + at, 112);
    t = i32x4.add(i32x4.add(a, scheduled(at, 7)), i32x4.add(bigOne(f), choice(f, g, h)));
    e = i32x4.add(e, t);
    ab = v128.xor(b, c);
    a = i32x4.add(i32x4.add(t, bigZero(b)), v128.xor(v128.and(ab, bc), c));
    bc = ab;
  }
  add(0, a);
  add(1, b);
  add(2, c);
  add(3, d);
  add(4, e);
  add(5, f);
  add(6, g);
  add(7, h);
}

export function sha256Start(): void {
  for (let i: usize = 0; i < 8; i++) v128.store(state + 16 * i, v128.load32_splat(start + 4 * i));
}

export const start = memory.data<u32>([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
]);
export const constants = memory.data<u32>([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
]);

function extend(at: usize, i: usize): void {
  const near = smallOne(v128.load(at + i, 14 * 16));
  const far = smallZero(v128.load(at + i, 16));
  const sum = i32x4.add(i32x4.add(near, v128.load(at + i, 9 * 16)), i32x4.add(far, v128.load(at + i)));
  v128.store(at + i, sum, 16 * 16);
}

function scheduled(at: usize, i: usize): v128 {
  return i32x4.add(v128.load(words + at + 16 * i), v128.load32_splat(constants + at / 4 + 4 * i));
}

function add(index: usize, value: v128): void {
  v128.store(state + 16 * index, i32x4.add(v128.load(state + 16 * index), value));
}

function turn(x: v128, by: i32): v128 {
  return v128.or(i32x4.shr_u(x, by), i32x4.shl(x, 32 - by));
}

function choice(e: v128, f: v128, g: v128): v128 {
  return v128.xor(v128.and(v128.xor(f, g), e), g);
}

function bigZero(x: v128): v128 {
  return v128.xor(v128.xor(turn(x, 2), turn(x, 13)), turn(x, 22));
}

function bigOne(x: v128): v128 {
  return v128.xor(v128.xor(turn(x, 6), turn(x, 11)), turn(x, 25));
}

function smallZero(x: v128): v128 {
  return v128.xor(v128.xor(turn(x, 7), turn(x, 18)), i32x4.shr_u(x, 3));
}

function smallOne(x: v128): v128 {
  return v128.xor(v128.xor(turn(x, 17), turn(x, 19)), i32x4.shr_u(x, 10));
}
