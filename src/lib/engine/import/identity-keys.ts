import type { Words } from '#lib/domain/chunk.ts';
import type { Identity } from '#lib/domain/import-plan.ts';
import { canonicalIdentity } from './identity.ts';
import { textOfUtf8, utf8OfText } from '#lib/engine/chunk/utf8.ts';

/** Hashes of 64 bits (two words a row) of what people are known by, in canonical form; 0, 0 where there is nothing. */
export function identityKeys(words: Words, identity: Identity): Uint32Array<ArrayBuffer> {
  const keys = new Uint32Array(2 * words.rows);
  if (words.form === 'codes') {
    const byCode = words.words.map((word) => {
      const canonical = utf8OfText(canonicalIdentity(identity, word));
      hashBytes(canonical, 0, canonical.length, false);
      return [hashLow, hashHigh] as const;
    });
    for (let row = 0; row < words.rows; row++) {
      const code = words.codes[row]!;
      if (code > 0) keys.set(byCode[code - 1]!, 2 * row);
    }
    return keys;
  }
  const { bytes, offsets } = words;
  const folds = identity === 'email';
  for (let row = 0; row < words.rows; row++) {
    const start = offsets[row]!;
    const stop = offsets[row + 1]!;
    if (start === stop) continue;
    if (!hashAscii(bytes, start, stop, folds)) {
      const canonical = utf8OfText(canonicalIdentity(identity, textOfUtf8(bytes, start, stop)));
      hashBytes(canonical, 0, canonical.length, false);
    }
    keys[2 * row] = hashLow;
    keys[2 * row + 1] = hashHigh;
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

const same = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const lowered = same.map((byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte));

// what the last hash gave; the high word is never 0
let hashLow = 0;
let hashHigh = 0;

/** False, and no hash, for anything but ASCII. */
function hashAscii(bytes: Uint8Array, start: number, stop: number, folds: boolean): boolean {
  return (hashBytes(bytes, start, stop, folds) & 0x80808080) === 0;
}

/** Hashes bytes four at a time, capitals as small letters where it folds. @returns all of their bits */
function hashBytes(bytes: Uint8Array, start: number, stop: number, folds: boolean): number {
  let low = 0x811c9dc5 ^ (stop - start);
  let high = 0x050c5d1f;
  let all = 0;
  for (let at = start; at < stop; at += 4) {
    let word = bytes[at]!;
    if (at + 1 < stop) word |= bytes[at + 1]! << 8;
    if (at + 2 < stop) word |= bytes[at + 2]! << 16;
    if (at + 3 < stop) word |= bytes[at + 3]! << 24;
    all |= word;
    if (folds) {
      // in each byte the top bit says: from A on, and beyond Z
      const letters = word & 0x7f7f7f7f;
      word |= (((letters + 0x3f3f3f3f) ^ (letters + 0x25252525)) & 0x80808080) >>> 2;
    }
    low = Math.imul(low ^ word, 0x9e3779b1);
    low ^= low >>> 15;
    high = Math.imul(high ^ word, 0x85ebca6b);
    high = (high << 13) | (high >>> 19);
  }
  hashLow = mixed(low ^ (high >>> 16));
  hashHigh = (mixed(high ^ (low >>> 16)) | 1) >>> 0;
  return all;
}

function mixed(word: number): number {
  const one = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const two = Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  return (two ^ (two >>> 16)) >>> 0;
}
