import { state, words } from './lanes';

/** One block of SHA-512 (FIPS 180-4) for 2 messages at once: `words` 0 to 15 into `state` 0 to 7. */
export function sha512Block(): void {
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
  for (let at: usize = 0; at < 1280; at += 128) {
    if (at < 1024) extend(words + at, 0);
    t = i64x2.add(i64x2.add(h, scheduled(at, 0)), i64x2.add(bigOne(e), choice(e, f, g)));
    d = i64x2.add(d, t);
    ab = v128.xor(a, b);
    h = i64x2.add(i64x2.add(t, bigZero(a)), v128.xor(v128.and(ab, bc), b));
    bc = ab;
    if (at < 1024) extend(words + at, 16);
    t = i64x2.add(i64x2.add(g, scheduled(at, 1)), i64x2.add(bigOne(d), choice(d, e, f)));
    c = i64x2.add(c, t);
    ab = v128.xor(h, a);
    g = i64x2.add(i64x2.add(t, bigZero(h)), v128.xor(v128.and(ab, bc), a));
    bc = ab;
    if (at < 1024) extend(words + at, 32);
    t = i64x2.add(i64x2.add(f, scheduled(at, 2)), i64x2.add(bigOne(c), choice(c, d, e)));
    b = i64x2.add(b, t);
    ab = v128.xor(g, h);
    f = i64x2.add(i64x2.add(t, bigZero(g)), v128.xor(v128.and(ab, bc), h));
    bc = ab;
    if (at < 1024) extend(words + at, 48);
    t = i64x2.add(i64x2.add(e, scheduled(at, 3)), i64x2.add(bigOne(b), choice(b, c, d)));
    a = i64x2.add(a, t);
    ab = v128.xor(f, g);
    e = i64x2.add(i64x2.add(t, bigZero(f)), v128.xor(v128.and(ab, bc), g));
    bc = ab;
    if (at < 1024) extend(words + at, 64);
    t = i64x2.add(i64x2.add(d, scheduled(at, 4)), i64x2.add(bigOne(a), choice(a, b, c)));
    h = i64x2.add(h, t);
    ab = v128.xor(e, f);
    d = i64x2.add(i64x2.add(t, bigZero(e)), v128.xor(v128.and(ab, bc), f));
    bc = ab;
    if (at < 1024) extend(words + at, 80);
    t = i64x2.add(i64x2.add(c, scheduled(at, 5)), i64x2.add(bigOne(h), choice(h, a, b)));
    g = i64x2.add(g, t);
    ab = v128.xor(d, e);
    c = i64x2.add(i64x2.add(t, bigZero(d)), v128.xor(v128.and(ab, bc), e));
    bc = ab;
    if (at < 1024) extend(words + at, 96);
    t = i64x2.add(i64x2.add(b, scheduled(at, 6)), i64x2.add(bigOne(g), choice(g, h, a)));
    f = i64x2.add(f, t);
    ab = v128.xor(c, d);
    b = i64x2.add(i64x2.add(t, bigZero(c)), v128.xor(v128.and(ab, bc), d));
    bc = ab;
    if (at < 1024) extend(words + at, 112);
    t = i64x2.add(i64x2.add(a, scheduled(at, 7)), i64x2.add(bigOne(f), choice(f, g, h)));
    e = i64x2.add(e, t);
    ab = v128.xor(b, c);
    a = i64x2.add(i64x2.add(t, bigZero(b)), v128.xor(v128.and(ab, bc), c));
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

export function sha512Start(): void {
  for (let i: usize = 0; i < 8; i++) v128.store(state + 16 * i, v128.load64_splat(start + 8 * i));
}

const start = memory.data<u64>([
  0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1, 0x510e527fade682d1,
  0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179
]);
const constants = memory.data<u64>([
  0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc, 0x3956c25bf348b538,
  0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118, 0xd807aa98a3030242, 0x12835b0145706fbe,
  0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2, 0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235,
  0xc19bf174cf692694, 0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65,
  0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5, 0x983e5152ee66dfab,
  0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4, 0xc6e00bf33da88fc2, 0xd5a79147930aa725,
  0x06ca6351e003826f, 0x142929670a0e6e70, 0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed,
  0x53380d139d95b3df, 0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b,
  0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30, 0xd192e819d6ef5218,
  0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8, 0x19a4c116b8d2d0c8, 0x1e376c085141ab53,
  0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8, 0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373,
  0x682e6ff3d6b2b8a3, 0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
  0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b, 0xca273eceea26619c,
  0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178, 0x06f067aa72176fba, 0x0a637dc5a2c898a6,
  0x113f9804bef90dae, 0x1b710b35131c471b, 0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc,
  0x431d67c49c100d4c, 0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817
]);

function extend(at: usize, i: usize): void {
  const near = smallOne(v128.load(at + i, 14 * 16));
  const far = smallZero(v128.load(at + i, 16));
  const sum = i64x2.add(i64x2.add(near, v128.load(at + i, 9 * 16)), i64x2.add(far, v128.load(at + i)));
  v128.store(at + i, sum, 16 * 16);
}

function scheduled(at: usize, i: usize): v128 {
  return i64x2.add(v128.load(words + at + 16 * i), v128.load64_splat(constants + at / 2 + 8 * i));
}

function add(index: usize, value: v128): void {
  v128.store(state + 16 * index, i64x2.add(v128.load(state + 16 * index), value));
}

function turn(x: v128, by: i32): v128 {
  return v128.or(i64x2.shr_u(x, by), i64x2.shl(x, 64 - by));
}

function choice(e: v128, f: v128, g: v128): v128 {
  return v128.xor(v128.and(v128.xor(f, g), e), g);
}

function bigZero(x: v128): v128 {
  return v128.xor(v128.xor(turn(x, 28), turn(x, 34)), turn(x, 39));
}

function bigOne(x: v128): v128 {
  return v128.xor(v128.xor(turn(x, 14), turn(x, 18)), turn(x, 41));
}

function smallZero(x: v128): v128 {
  return v128.xor(v128.xor(turn(x, 1), turn(x, 8)), i64x2.shr_u(x, 7));
}

function smallOne(x: v128): v128 {
  return v128.xor(v128.xor(turn(x, 19), turn(x, 61)), i64x2.shr_u(x, 6));
}
