// What people are known by, four bytes at a time. Where `folds` is said, capitals of ASCII are taken for small letters.

/** Hash of some bytes. */
export function hashBytes(bytes: DataView, start: number, stop: number, folds: boolean): number {
  let hash = stop - start;
  let at = start;
  for (; at + 4 <= stop; at += 4) {
    const word = bytes.getInt32(at, true);
    hash = Math.imul(hash ^ (folds ? folded(word) : word), prime);
    hash ^= hash >>> 15;
  }
  let rest = 0;
  for (; at < stop; at++) rest = (rest << 8) | bytes.getUint8(at);
  hash = Math.imul(hash ^ (folds ? folded(rest) : rest), prime);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Whether as many bytes are the same at two places.
 * @param form has no capitals where `folds` is said */
export function areSame(
  form: DataView,
  from: number,
  bytes: DataView,
  start: number,
  length: number,
  folds: boolean
): boolean {
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    const word = bytes.getInt32(start + at, true);
    if (form.getInt32(from + at, true) !== (folds ? folded(word) : word)) return false;
  }
  for (; at < length; at++) {
    const byte = bytes.getUint8(start + at);
    if (form.getUint8(from + at) !== (folds ? folded(byte) : byte)) return false;
  }
  return true;
}

/** Nothing but ASCII. */
export function areAscii(bytes: DataView, start: number, stop: number): boolean {
  let all = 0;
  let at = start;
  for (; at + 4 <= stop; at += 4) all |= bytes.getInt32(at, true);
  for (; at < stop; at++) all |= bytes.getUint8(at);
  return (all & 0x80808080) === 0;
}

export const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/** Four bytes, each A to Z among them made a small letter. */
export function folded(word: number): number {
  const low = word & 0x7f7f7f7f;
  // the high bit of a byte: from A on, and not beyond Z
  const capitals = ((low + 0x3f3f3f3f) | 0) & ~((low + 0x25252525) | 0) & ~word & 0x80808080;
  return word | (capitals >>> 2);
}

const prime = 0x9e3779b1 | 0;
