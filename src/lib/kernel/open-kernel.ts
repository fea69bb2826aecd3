import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { openPlainKernel } from './plain-kernel.ts';
import { openPlainSieve } from './plain-sieve.ts';
import type { Kernel, Sieve } from './slice.ts';

/** A SHA-256 made as the bytes pass by. */
export interface FileDigest {
  update(bytes: Uint8Array): void;
  /** The digest of all bytes so far, in lower-case hexadecimal; nothing may be added afterwards. */
  hex(): string;
}

/** The fastest kernel that this browser can run. */
export async function openKernel(): Promise<Kernel> {
  return openPlainKernel();
}

/** A sieve with room for `capacity` rows; it grows beyond. */
export async function openSieve(capacity: number): Promise<Sieve> {
  void capacity;
  return openPlainSieve();
}

export async function openFileDigest(): Promise<FileDigest> {
  const state = sha256.create();
  return { update: (bytes) => void state.update(bytes), hex: () => bytesToHex(state.digest()) };
}
