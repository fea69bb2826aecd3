import { state, words } from './lanes';

/** One block of MD5 (RFC 1321) for eight messages, four in each half: two chains of steps, woven so that neither
 * waits for itself. Reads `words` 0 to 15 and `state` 0 to 3 for the first half, 16 to 31 and 8 to 11 for the second. */
export function md5Block(): void {
  let a = v128.load(state);
  let b = v128.load(state, 16);
  let c = v128.load(state, 32);
  let d = v128.load(state, 48);
  let e = v128.load(state, 128);
  let f = v128.load(state, 144);
  let g = v128.load(state, 160);
  let h = v128.load(state, 176);
  let k: v128;
  k = constant(0);
  a = ff(a, b, c, d, i32x4.add(word(0), k), 7);
  e = ff(e, f, g, h, i32x4.add(word(16), k), 7);
  k = constant(1);
  d = ff(d, a, b, c, i32x4.add(word(1), k), 12);
  h = ff(h, e, f, g, i32x4.add(word(17), k), 12);
  k = constant(2);
  c = ff(c, d, a, b, i32x4.add(word(2), k), 17);
  g = ff(g, h, e, f, i32x4.add(word(18), k), 17);
  k = constant(3);
  b = ff(b, c, d, a, i32x4.add(word(3), k), 22);
  f = ff(f, g, h, e, i32x4.add(word(19), k), 22);
  k = constant(4);
  a = ff(a, b, c, d, i32x4.add(word(4), k), 7);
  e = ff(e, f, g, h, i32x4.add(word(20), k), 7);
  k = constant(5);
  d = ff(d, a, b, c, i32x4.add(word(5), k), 12);
  h = ff(h, e, f, g, i32x4.add(word(21), k), 12);
  k = constant(6);
  c = ff(c, d, a, b, i32x4.add(word(6), k), 17);
  g = ff(g, h, e, f, i32x4.add(word(22), k), 17);
  k = constant(7);
  b = ff(b, c, d, a, i32x4.add(word(7), k), 22);
  f = ff(f, g, h, e, i32x4.add(word(23), k), 22);
  k = constant(8);
  a = ff(a, b, c, d, i32x4.add(word(8), k), 7);
  e = ff(e, f, g, h, i32x4.add(word(24), k), 7);
  k = constant(9);
  d = ff(d, a, b, c, i32x4.add(word(9), k), 12);
  h = ff(h, e, f, g, i32x4.add(word(25), k), 12);
  k = constant(10);
  c = ff(c, d, a, b, i32x4.add(word(10), k), 17);
  g = ff(g, h, e, f, i32x4.add(word(26), k), 17);
  k = constant(11);
  b = ff(b, c, d, a, i32x4.add(word(11), k), 22);
  f = ff(f, g, h, e, i32x4.add(word(27), k), 22);
  k = constant(12);
  a = ff(a, b, c, d, i32x4.add(word(12), k), 7);
  e = ff(e, f, g, h, i32x4.add(word(28), k), 7);
  k = constant(13);
  d = ff(d, a, b, c, i32x4.add(word(13), k), 12);
  h = ff(h, e, f, g, i32x4.add(word(29), k), 12);
  k = constant(14);
  c = ff(c, d, a, b, i32x4.add(word(14), k), 17);
  g = ff(g, h, e, f, i32x4.add(word(30), k), 17);
  k = constant(15);
  b = ff(b, c, d, a, i32x4.add(word(15), k), 22);
  f = ff(f, g, h, e, i32x4.add(word(31), k), 22);
  k = constant(16);
  a = gg(a, b, c, d, i32x4.add(word(1), k), 5);
  e = gg(e, f, g, h, i32x4.add(word(17), k), 5);
  k = constant(17);
  d = gg(d, a, b, c, i32x4.add(word(6), k), 9);
  h = gg(h, e, f, g, i32x4.add(word(22), k), 9);
  k = constant(18);
  c = gg(c, d, a, b, i32x4.add(word(11), k), 14);
  g = gg(g, h, e, f, i32x4.add(word(27), k), 14);
  k = constant(19);
  b = gg(b, c, d, a, i32x4.add(word(0), k), 20);
  f = gg(f, g, h, e, i32x4.add(word(16), k), 20);
  k = constant(20);
  a = gg(a, b, c, d, i32x4.add(word(5), k), 5);
  e = gg(e, f, g, h, i32x4.add(word(21), k), 5);
  k = constant(21);
  d = gg(d, a, b, c, i32x4.add(word(10), k), 9);
  h = gg(h, e, f, g, i32x4.add(word(26), k), 9);
  k = constant(22);
  c = gg(c, d, a, b, i32x4.add(word(15), k), 14);
  g = gg(g, h, e, f, i32x4.add(word(31), k), 14);
  k = constant(23);
  b = gg(b, c, d, a, i32x4.add(word(4), k), 20);
  f = gg(f, g, h, e, i32x4.add(word(20), k), 20);
  k = constant(24);
  a = gg(a, b, c, d, i32x4.add(word(9), k), 5);
  e = gg(e, f, g, h, i32x4.add(word(25), k), 5);
  k = constant(25);
  d = gg(d, a, b, c, i32x4.add(word(14), k), 9);
  h = gg(h, e, f, g, i32x4.add(word(30), k), 9);
  k = constant(26);
  c = gg(c, d, a, b, i32x4.add(word(3), k), 14);
  g = gg(g, h, e, f, i32x4.add(word(19), k), 14);
  k = constant(27);
  b = gg(b, c, d, a, i32x4.add(word(8), k), 20);
  f = gg(f, g, h, e, i32x4.add(word(24), k), 20);
  k = constant(28);
  a = gg(a, b, c, d, i32x4.add(word(13), k), 5);
  e = gg(e, f, g, h, i32x4.add(word(29), k), 5);
  k = constant(29);
  d = gg(d, a, b, c, i32x4.add(word(2), k), 9);
  h = gg(h, e, f, g, i32x4.add(word(18), k), 9);
  k = constant(30);
  c = gg(c, d, a, b, i32x4.add(word(7), k), 14);
  g = gg(g, h, e, f, i32x4.add(word(23), k), 14);
  k = constant(31);
  b = gg(b, c, d, a, i32x4.add(word(12), k), 20);
  f = gg(f, g, h, e, i32x4.add(word(28), k), 20);
  k = constant(32);
  a = hh(a, b, c, d, i32x4.add(word(5), k), 4);
  e = hh(e, f, g, h, i32x4.add(word(21), k), 4);
  k = constant(33);
  d = hh(d, a, b, c, i32x4.add(word(8), k), 11);
  h = hh(h, e, f, g, i32x4.add(word(24), k), 11);
  k = constant(34);
  c = hh(c, d, a, b, i32x4.add(word(11), k), 16);
  g = hh(g, h, e, f, i32x4.add(word(27), k), 16);
  k = constant(35);
  b = hh(b, c, d, a, i32x4.add(word(14), k), 23);
  f = hh(f, g, h, e, i32x4.add(word(30), k), 23);
  k = constant(36);
  a = hh(a, b, c, d, i32x4.add(word(1), k), 4);
  e = hh(e, f, g, h, i32x4.add(word(17), k), 4);
  k = constant(37);
  d = hh(d, a, b, c, i32x4.add(word(4), k), 11);
  h = hh(h, e, f, g, i32x4.add(word(20), k), 11);
  k = constant(38);
  c = hh(c, d, a, b, i32x4.add(word(7), k), 16);
  g = hh(g, h, e, f, i32x4.add(word(23), k), 16);
  k = constant(39);
  b = hh(b, c, d, a, i32x4.add(word(10), k), 23);
  f = hh(f, g, h, e, i32x4.add(word(26), k), 23);
  k = constant(40);
  a = hh(a, b, c, d, i32x4.add(word(13), k), 4);
  e = hh(e, f, g, h, i32x4.add(word(29), k), 4);
  k = constant(41);
  d = hh(d, a, b, c, i32x4.add(word(0), k), 11);
  h = hh(h, e, f, g, i32x4.add(word(16), k), 11);
  k = constant(42);
  c = hh(c, d, a, b, i32x4.add(word(3), k), 16);
  g = hh(g, h, e, f, i32x4.add(word(19), k), 16);
  k = constant(43);
  b = hh(b, c, d, a, i32x4.add(word(6), k), 23);
  f = hh(f, g, h, e, i32x4.add(word(22), k), 23);
  k = constant(44);
  a = hh(a, b, c, d, i32x4.add(word(9), k), 4);
  e = hh(e, f, g, h, i32x4.add(word(25), k), 4);
  k = constant(45);
  d = hh(d, a, b, c, i32x4.add(word(12), k), 11);
  h = hh(h, e, f, g, i32x4.add(word(28), k), 11);
  k = constant(46);
  c = hh(c, d, a, b, i32x4.add(word(15), k), 16);
  g = hh(g, h, e, f, i32x4.add(word(31), k), 16);
  k = constant(47);
  b = hh(b, c, d, a, i32x4.add(word(2), k), 23);
  f = hh(f, g, h, e, i32x4.add(word(18), k), 23);
  k = constant(48);
  a = ii(a, b, c, d, i32x4.add(word(0), k), 6);
  e = ii(e, f, g, h, i32x4.add(word(16), k), 6);
  k = constant(49);
  d = ii(d, a, b, c, i32x4.add(word(7), k), 10);
  h = ii(h, e, f, g, i32x4.add(word(23), k), 10);
  k = constant(50);
  c = ii(c, d, a, b, i32x4.add(word(14), k), 15);
  g = ii(g, h, e, f, i32x4.add(word(30), k), 15);
  k = constant(51);
  b = ii(b, c, d, a, i32x4.add(word(5), k), 21);
  f = ii(f, g, h, e, i32x4.add(word(21), k), 21);
  k = constant(52);
  a = ii(a, b, c, d, i32x4.add(word(12), k), 6);
  e = ii(e, f, g, h, i32x4.add(word(28), k), 6);
  k = constant(53);
  d = ii(d, a, b, c, i32x4.add(word(3), k), 10);
  h = ii(h, e, f, g, i32x4.add(word(19), k), 10);
  k = constant(54);
  c = ii(c, d, a, b, i32x4.add(word(10), k), 15);
  g = ii(g, h, e, f, i32x4.add(word(26), k), 15);
  k = constant(55);
  b = ii(b, c, d, a, i32x4.add(word(1), k), 21);
  f = ii(f, g, h, e, i32x4.add(word(17), k), 21);
  k = constant(56);
  a = ii(a, b, c, d, i32x4.add(word(8), k), 6);
  e = ii(e, f, g, h, i32x4.add(word(24), k), 6);
  k = constant(57);
  d = ii(d, a, b, c, i32x4.add(word(15), k), 10);
  h = ii(h, e, f, g, i32x4.add(word(31), k), 10);
  k = constant(58);
  c = ii(c, d, a, b, i32x4.add(word(6), k), 15);
  g = ii(g, h, e, f, i32x4.add(word(22), k), 15);
  k = constant(59);
  b = ii(b, c, d, a, i32x4.add(word(13), k), 21);
  f = ii(f, g, h, e, i32x4.add(word(29), k), 21);
  k = constant(60);
  a = ii(a, b, c, d, i32x4.add(word(4), k), 6);
  e = ii(e, f, g, h, i32x4.add(word(20), k), 6);
  k = constant(61);
  d = ii(d, a, b, c, i32x4.add(word(11), k), 10);
  h = ii(h, e, f, g, i32x4.add(word(27), k), 10);
  k = constant(62);
  c = ii(c, d, a, b, i32x4.add(word(2), k), 15);
  g = ii(g, h, e, f, i32x4.add(word(18), k), 15);
  k = constant(63);
  b = ii(b, c, d, a, i32x4.add(word(9), k), 21);
  f = ii(f, g, h, e, i32x4.add(word(25), k), 21);
  add(0, a);
  add(1, b);
  add(2, c);
  add(3, d);
  add(8, e);
  add(9, f);
  add(10, g);
  add(11, h);
}

export function md5Start(): void {
  for (let half: usize = 0; half < 256; half += 128) {
    v128.store(state + half, i32x4.splat(0x67452301));
    v128.store(state + half, i32x4.splat(0xefcdab89), 16);
    v128.store(state + half, i32x4.splat(0x98badcfe), 32);
    v128.store(state + half, i32x4.splat(0x10325476), 48);
  }
}

// those of the last sixteen steps are one less: there the function is subtracted, complemented
const constants = memory.data<u32>([
  0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501, 0x698098d8,
  0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821, 0xf61e2562, 0xc040b340,
  0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8, 0x21e1cde6, 0xc33707d6, 0xf4d50d87,
  0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a, 0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c,
  0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70, 0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039,
  0xe6db99e5, 0x1fa27cf8, 0xc4ac5665, 0xf4292243, 0x432aff96, 0xab9423a6, 0xfc93a038, 0x655b59c2, 0x8f0ccc91,
  0xffeff47c, 0x85845dd0, 0x6fa87e4e, 0xfe2ce6df, 0xa3014313, 0x4e0811a0, 0xf7537e81, 0xbd3af234, 0x2ad7d2ba, 0xeb86d390
]);

function constant(index: usize): v128 {
  return v128.load32_splat(constants + 4 * index);
}

function word(index: usize): v128 {
  return v128.load(words + 16 * index);
}

function add(index: usize, value: v128): void {
  v128.store(state + 16 * index, i32x4.add(v128.load(state + 16 * index), value));
}

function turn(x: v128, by: i32): v128 {
  return v128.or(i32x4.shl(x, by), i32x4.shr_u(x, 32 - by));
}

function ff(a: v128, b: v128, c: v128, d: v128, x: v128, by: i32): v128 {
  return i32x4.add(turn(i32x4.add(i32x4.add(a, x), v128.xor(v128.and(v128.xor(c, d), b), d)), by), b);
}

function gg(a: v128, b: v128, c: v128, d: v128, x: v128, by: i32): v128 {
  return i32x4.add(turn(i32x4.add(i32x4.add(a, x), v128.xor(v128.and(v128.xor(b, c), d), c)), by), b);
}

function hh(a: v128, b: v128, c: v128, d: v128, x: v128, by: i32): v128 {
  return i32x4.add(turn(i32x4.add(i32x4.add(a, x), v128.xor(v128.xor(c, d), b)), by), b);
}

function ii(a: v128, b: v128, c: v128, d: v128, x: v128, by: i32): v128 {
  return i32x4.add(turn(i32x4.sub(i32x4.add(a, x), v128.xor(v128.andnot(d, b), c)), by), b);
}
