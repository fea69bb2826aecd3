// Bytes looked at four at a time, which takes a quarter of the steps.

export const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

export function hashBytes(bytes: DataView, start: number, stop: number): number {
  let hash = stop - start;
  let at = start;
  for (; at + 4 <= stop; at += 4) {
    hash = Math.imul(hash ^ bytes.getInt32(at, true), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < stop; at++) hash = Math.imul(hash ^ bytes.getUint8(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Whether as many bytes are the same at two places. */
export function areSame(a: DataView, from: number, b: DataView, start: number, length: number): boolean {
  let at = 0;
  for (; at + 4 <= length; at += 4) if (a.getInt32(from + at, true) !== b.getInt32(start + at, true)) return false;
  for (; at < length; at++) if (a.getUint8(from + at) !== b.getUint8(start + at)) return false;
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
