import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Identity } from './import-plan.ts';

/** HMAC-SHA-256 of an identity in its canonical form, in hexadecimal: without the key nobody can try addresses on it
 * (reliability.md 3.5). */
export const keyedIdentity = (key: Uint8Array, identity: Identity, canonical: string): string =>
  bytesToHex(hmac(sha256, key, utf8ToBytes(`${identity}:${canonical}`)));
