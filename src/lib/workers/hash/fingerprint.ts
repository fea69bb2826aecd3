import { openFileDigest } from '#lib/kernel/open-kernel.ts';

/** SHA-256 of a file, in lower-case hexadecimal, read piece by piece. */
export async function fingerprintOf(file: Blob): Promise<string> {
  const digest = await openFileDigest();
  for (let from = 0; from < file.size; from += pieceBytes) {
    digest.update(new Uint8Array(await file.slice(from, from + pieceBytes).arrayBuffer()));
  }
  return digest.hex();
}

const pieceBytes = 4 << 20;
