/** The value has the length and the letters of a hexadecimal digest (MD5, SHA-1, SHA-256 or SHA-512): it is never
 * hashed a second time (networks.md 6). Anchored: a digest inside a longer text is no digest. */
export function looksHashed(trimmed: string): boolean {
  return digestLengths.has(trimmed.length) && /^[0-9a-f]+$/i.test(trimmed);
}

const digestLengths = new Set([32, 40, 64, 128]);
