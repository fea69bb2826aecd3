import type { Words } from '#lib/domain/chunk.ts';
import type { Identity } from '#lib/domain/import-plan.ts';
import { canonicalIdentity } from '#lib/engine/import/identity.ts';
import { textOfUtf8, utf8OfText } from '#lib/engine/chunk/utf8.ts';
import { isAscii } from './is-ascii.ts';

/** Hashes of 64 bits (two words a row) of what people are known by, in canonical form; 0, 0 where there is nothing. */
export function identityKeys(words: Words, identity: Identity): Uint32Array<ArrayBuffer> {
  const keys = new Uint32Array(2 * words.rows);
  if (words.form === 'codes') {
    const byCode = words.words.map((word) => hashOf(utf8OfText(canonicalIdentity(identity, word))));
    for (let row = 0; row < words.rows; row++) {
      const code = words.codes[row]!;
      if (code > 0) keys.set(byCode[code - 1]!, 2 * row);
    }
    return keys;
  }
  const { bytes, offsets } = words;
  const folds = identity === 'email' ? lowered : same;
  for (let row = 0; row < words.rows; row++) {
    const start = offsets[row]!;
    const stop = offsets[row + 1]!;
    if (start === stop) continue;
    if (!isAscii(bytes, start, stop)) {
      keys.set(hashOf(utf8OfText(canonicalIdentity(identity, textOfUtf8(bytes, start, stop)))), 2 * row);
      continue;
    }
    let low = basis;
    let high = otherBasis;
    for (let at = start; at < stop; at++) {
      const byte = folds[bytes[at]!]!;
      low = Math.imul(low ^ byte, prime);
      high = Math.imul(high ^ byte, otherPrime);
    }
    keys[2 * row] = mixed(low ^ (high >>> 16));
    keys[2 * row + 1] = (mixed(high ^ (low >>> 16)) | 1) >>> 0;
  }
  return keys;
}

/** Two values in ASCII, as bytes, are the same person's. */
export function isSameAscii(
  a: Uint8Array,
  from: number,
  b: Uint8Array,
  other: number,
  length: number,
  identity: Identity
): boolean {
  const folds = identity === 'email' ? lowered : same;
  for (let at = 0; at < length; at++) if (folds[a[from + at]!] !== folds[b[other + at]!]) return false;
  return true;
}

const basis = 0x811c9dc5;
const otherBasis = 0x050c5d1f;
const prime = 0x01000193;
const otherPrime = 0x9e3779b1;
const same = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const lowered = same.map((byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte));

function hashOf(bytes: Uint8Array): readonly [number, number] {
  let low = basis;
  let high = otherBasis;
  for (const byte of bytes) {
    low = Math.imul(low ^ byte, prime);
    high = Math.imul(high ^ byte, otherPrime);
  }
  return [mixed(low ^ (high >>> 16)), (mixed(high ^ (low >>> 16)) | 1) >>> 0];
}

function mixed(word: number): number {
  const one = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const two = Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  return (two ^ (two >>> 16)) >>> 0;
}
