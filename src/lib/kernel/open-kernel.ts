import { openPlainDigest, type FileDigest } from './file-digest.ts';
import { openPlainKernel } from './plain-kernel.ts';
import { openPlainSieve } from './plain-sieve.ts';
import type { Kernel, Sieve } from './slice.ts';
import { openWasmDigest } from './wasm-digest.ts';
import { openWasmKernel } from './wasm-kernel.ts';
import { openWasmSieve } from './wasm-sieve.ts';

/** The fastest kernel that this browser can run. */
export async function openKernel(): Promise<Kernel> {
  return (await openWasmKernel()) ?? openPlainKernel();
}

/** A sieve with room for `capacity` rows; it grows beyond. */
export async function openSieve(capacity: number): Promise<Sieve> {
  return (await openWasmSieve(capacity)) ?? openPlainSieve();
}

/** A SHA-256 of a stream of bytes. */
export async function openFileDigest(): Promise<FileDigest> {
  return (await openWasmDigest()) ?? openPlainDigest();
}
