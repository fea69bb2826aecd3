/** Words of the messages under way, one message a lane: 128 vectors. */
export const words: usize = memory.data(128 * 16, 16);
/** States of the digests under way, one message a lane: 16 vectors. */
export const state: usize = memory.data(16 * 16, 16);

/** Turns the blocks of four messages into words, one message a lane; `swap` for digests that read words big end first. */
export function gatherFour(blocks: usize, stride: usize, to: usize, swap: bool): void {
  for (let part: usize = 0; part < 64; part += 16) {
    let p = v128.load(blocks + part);
    let q = v128.load(blocks + part + stride);
    let r = v128.load(blocks + part + 2 * stride);
    let s = v128.load(blocks + part + 3 * stride);
    if (swap) {
      p = swapWords(p);
      q = swapWords(q);
      r = swapWords(r);
      s = swapWords(s);
    }
    transpose(p, q, r, s, to + 4 * part, 16);
  }
}

/** Turns four words of the state of four messages into four runs of sixteen bytes. */
export function spreadFour(from: usize, to: usize, stride: usize, swap: bool): void {
  let p = v128.load(from);
  let q = v128.load(from, 16);
  let r = v128.load(from, 32);
  let s = v128.load(from, 48);
  if (swap) {
    p = swapWords(p);
    q = swapWords(q);
    r = swapWords(r);
    s = swapWords(s);
  }
  transpose(p, q, r, s, to, stride);
}

/** The same for two messages of words of eight bytes, big end first. */
export function gatherTwo(blocks: usize, stride: usize, to: usize): void {
  for (let part: usize = 0; part < 128; part += 16) {
    const p = swapLongs(v128.load(blocks + part));
    const q = swapLongs(v128.load(blocks + part + stride));
    v128.store(to + 2 * part, v128.shuffle<u64>(p, q, 0, 2));
    v128.store(to + 2 * part, v128.shuffle<u64>(p, q, 1, 3), 16);
  }
}

export function spreadTwo(from: usize, to: usize, stride: usize): void {
  for (let part: usize = 0; part < 64; part += 16) {
    const p = swapLongs(v128.load(from + 2 * part));
    const q = swapLongs(v128.load(from + 2 * part, 16));
    v128.store(to + part, v128.shuffle<u64>(p, q, 0, 2));
    v128.store(to + part + stride, v128.shuffle<u64>(p, q, 1, 3));
  }
}

function transpose(p: v128, q: v128, r: v128, s: v128, to: usize, stride: usize): void {
  const pq = v128.shuffle<u32>(p, q, 0, 4, 1, 5);
  const rs = v128.shuffle<u32>(r, s, 0, 4, 1, 5);
  const pqHigh = v128.shuffle<u32>(p, q, 2, 6, 3, 7);
  const rsHigh = v128.shuffle<u32>(r, s, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<u64>(pq, rs, 0, 2));
  v128.store(to + stride, v128.shuffle<u64>(pq, rs, 1, 3));
  v128.store(to + 2 * stride, v128.shuffle<u64>(pqHigh, rsHigh, 0, 2));
  v128.store(to + 3 * stride, v128.shuffle<u64>(pqHigh, rsHigh, 1, 3));
}

function swapWords(x: v128): v128 {
  return v128.shuffle<u8>(x, x, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);
}

function swapLongs(x: v128): v128 {
  return v128.shuffle<u8>(x, x, 7, 6, 5, 4, 3, 2, 1, 0, 15, 14, 13, 12, 11, 10, 9, 8);
}
