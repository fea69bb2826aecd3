/** Writes the bytes in lower-case hexadecimal; where that ends. Up to 32 bytes more may be written. */
export function writeHex(at: usize, length: usize, to: usize): usize {
  const half = i8x16.splat(0x0f);
  const digits = v128.load(hexDigits);
  for (let i: usize = 0; i < length; i += 16) {
    const bytes = v128.load(at + i);
    const high = v128.and(i16x8.shr_u(bytes, 4), half);
    const low = v128.and(bytes, half);
    const first = v128.shuffle<u8>(high, low, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
    const second = v128.shuffle<u8>(high, low, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
    v128.store(to + 2 * i, i8x16.swizzle(digits, first));
    v128.store(to + 2 * i, i8x16.swizzle(digits, second), 16);
  }
  return to + 2 * length;
}

const hexDigits = memory.data<u8>([48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 97, 98, 99, 100, 101, 102]);
