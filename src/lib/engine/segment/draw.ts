import { canonicalIdentity } from '#lib/engine/import/identity.ts';

// Drawing by lot: the MD5 of the salt and of what a person is known by, so that a draw can be made again anywhere.

/** What a person is known by, the first that there is. */
export const drawFields = ['email', 'phone', 'external-id'] as const;

/** The text whose MD5 draws for a person.
 * @param values of `drawFields`, '' for a blank */
export function drawText(salt: string, values: readonly string[], contact: number): string {
  const at = values.findIndex((value) => value.trim() !== '');
  return `${salt}\n${at < 0 ? `contact ${contact}` : canonicalIdentity(drawFields[at]!, values[at]!)}`;
}

/** 0 to 9,999 by the first four bytes of the digest. */
export const drawOfDigest = (digest: Uint8Array): number =>
  (digest[0]! * 0x1000000 + digest[1]! * 0x10000 + digest[2]! * 0x100 + digest[3]!) % 10_000;

/** How many of the 10,000 draws a share in percent has; whole for shares of two decimals. */
export function drawsOfShare(share: number): number {
  const draws = share * 100;
  const whole = Math.round(draws);
  return Math.abs(draws - whole) < 1e-6 ? whole : draws;
}
