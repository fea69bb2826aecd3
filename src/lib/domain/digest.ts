export type Digest = 'md5' | 'sha1' | 'sha256' | 'sha512';

/** Length of each digest, in bytes; its hexadecimal form has twice as many characters. */
export const digestBytes: Readonly<Record<Digest, number>> = { md5: 16, sha1: 20, sha256: 32, sha512: 64 };

/** How the digests are written on screen and in manifests. */
export const digestLabels: Readonly<Record<Digest, string>> = {
  md5: 'MD5',
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha512: 'SHA-512'
};
