import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** A SHA-256 made as the bytes pass by. */
export interface FileDigest {
  update(bytes: Uint8Array): void;
  /** The digest of all bytes so far, in lower-case hexadecimal; nothing may be added afterwards. */
  hex(): string;
}

/** The same as the compiled one, in plain TypeScript. */
export function openPlainDigest(): FileDigest {
  const state = sha256.create();
  return { update: (bytes) => void state.update(bytes), hex: () => bytesToHex(state.digest()) };
}
