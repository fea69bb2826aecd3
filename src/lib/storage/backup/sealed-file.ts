import { Refusal } from '../storage-problem.ts';

// A backup under a passphrase (reliability.md 3.3): a header, then chunks of 1 MiB, each AES-256-GCM with its own nonce
// (prefix of the file, number of the chunk, whether it is the last); the header counts as part of chunk 0. What is cut,
// moved or changed does not open.
//
// Header: mark (13 bytes), iterations (4, little-endian), salt (16), prefix (7).

/** Beginning of the file: it asks for a passphrase. */
export async function isSealed(file: Blob): Promise<boolean> {
  const start = await bytesOf(file, 0, mark.length);
  return start.length === mark.length && start.every((byte, at) => byte === mark[at]);
}

export async function sealFile(file: Blob, passphrase: string): Promise<Blob> {
  const header = new Uint8Array(headerBytes);
  header.set(mark);
  new DataView(header.buffer).setUint32(mark.length, iterationsNow, true);
  crypto.getRandomValues(header.subarray(mark.length + 4));
  const key = await keyOf(header, passphrase, iterationsNow);
  const parts: Blob[] = [new Blob([header])];
  const chunks = Math.max(1, Math.ceil(file.size / chunkBytes));
  for (let at = 0; at < chunks; at++) {
    const plain = await bytesOf(file, at * chunkBytes, (at + 1) * chunkBytes);
    parts.push(new Blob([await crypto.subtle.encrypt(cipher(header, at, at === chunks - 1), key, plain)]));
  }
  return new Blob(parts, { type: file.type });
}

/** What was sealed.
 * @throws Refusal: `passphrase-wrong` when the first chunk does not open, `backup-damaged` when a later one does not, or
 * when the header asks for a cost that no Tamis asks */
export async function openSealed(file: Blob, passphrase: string): Promise<Blob> {
  const header = await bytesOf(file, 0, headerBytes);
  if (header.length < headerBytes) throw new Refusal({ kind: 'backup-damaged' });
  const iterations = new DataView(header.buffer).getUint32(mark.length, true);
  if (iterations < fewestIterations || iterations > mostIterations) throw new Refusal({ kind: 'backup-damaged' });
  const key = await keyOf(header, passphrase, iterations);
  const sealedBytes = chunkBytes + tagBytes;
  const parts: Blob[] = [];
  const chunks = Math.max(1, Math.ceil((file.size - headerBytes) / sealedBytes));
  for (let at = 0; at < chunks; at++) {
    const from = headerBytes + at * sealedBytes;
    const sealed = await bytesOf(file, from, from + sealedBytes);
    const plain = await crypto.subtle.decrypt(cipher(header, at, at === chunks - 1), key, sealed).catch(() => null);
    if (!plain) throw new Refusal({ kind: at === 0 ? 'passphrase-wrong' : 'backup-damaged' });
    parts.push(new Blob([plain]));
  }
  return new Blob(parts, { type: file.type });
}

const mark = new TextEncoder().encode('TAMIS-SEALED\n');
const headerBytes = mark.length + 4 + 16 + 7;
const chunkBytes = 1 << 20;
const tagBytes = 16;
/** Half a second on a slow laptop; the least is what OWASP asks, the most keeps a hostile file from keeping us busy. */
const iterationsNow = 1_000_000;
const fewestIterations = 600_000;
const mostIterations = 10_000_000;

const bytesOf = async (file: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.slice(from, to).arrayBuffer());

async function keyOf(header: Uint8Array<ArrayBuffer>, passphrase: string, iterations: number): Promise<CryptoKey> {
  // the same phrase on a keyboard that composes accents otherwise
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const raw = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const salt = header.slice(mark.length + 4, mark.length + 20);
  const from = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(from, raw, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function cipher(header: Uint8Array<ArrayBuffer>, chunk: number, isLast: boolean): AesGcmParams {
  const iv = new Uint8Array(12);
  iv.set(header.subarray(headerBytes - 7));
  new DataView(iv.buffer).setUint32(7, chunk);
  iv[11] = isLast ? 1 : 0;
  return chunk === 0 ? { name: 'AES-GCM', iv, additionalData: header } : { name: 'AES-GCM', iv };
}
