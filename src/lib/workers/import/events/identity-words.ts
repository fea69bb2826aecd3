// What people are known by, as words of four bytes, the last one filled up with zeros: what is told from what it is not
// by a quarter of the steps. Where `folds` is said, capitals of ASCII are taken for small letters.

/** Writes bytes as words. @returns how many */
export function writeWords(
  bytes: DataView,
  start: number,
  stop: number,
  folds: boolean,
  words: Uint32Array,
  to: number
): number {
  let next = to;
  let at = start;
  for (; at + 4 <= stop; at += 4) {
    const word = bytes.getInt32(at, true);
    words[next++] = folds ? folded(word) : word;
  }
  if (at < stop) {
    let word = 0;
    for (let shift = 0; at < stop; shift += 8) word |= bytes.getUint8(at++) << shift;
    words[next++] = folds ? folded(word) : word;
  }
  return next - to;
}

/** Hash of bytes that were written as words. @param length of the bytes */
export function hashWords(words: Uint32Array, from: number, count: number, length: number): number {
  let hash = length;
  for (let at = from; at < from + count; at++) {
    hash = Math.imul(hash ^ words[at]!, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Four bytes, each A to Z among them made a small letter. */
function folded(word: number): number {
  const low = word & 0x7f7f7f7f;
  // the high bit of a byte: from A on, and not beyond Z
  const capitals = ((low + 0x3f3f3f3f) | 0) & ~((low + 0x25252525) | 0) & ~word & 0x80808080;
  return word | (capitals >>> 2);
}
