import { createHash } from 'node:crypto';

/** The digest of nothing: sent by whoever hashes a missing value. */
export const emptyDigest = sha256('');

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Lower-case hexadecimal SHA-256 of something. */
export function isSha256(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) && value !== emptyDigest;
}
