import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { KernelDigest } from './slice.ts';

/** The digest of a short text, in lower-case hexadecimal: at once, without a worker. */
export function digestText(kind: KernelDigest, text: string): string {
  return bytesToHex(digestBytes(kind, encoder.encode(text)));
}

/** The digest of some bytes, as bytes. */
export function digestBytes(kind: KernelDigest, bytes: Uint8Array): Uint8Array {
  return digests[kind](bytes);
}

const encoder = new TextEncoder();
const digests: Readonly<Record<KernelDigest, (bytes: Uint8Array) => Uint8Array>> = { md5, sha1, sha256, sha512 };
