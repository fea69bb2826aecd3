import { describe, expect, test } from 'vitest';
import { isSealed, openSealed, sealFile } from '#lib/storage/backup/sealed-file.ts';
import { outcome } from '#lib/storage/storage-problem.ts';

const phrase = 'quatre mots au café';
const chunk = 1 << 20;
const headerBytes = 40;
const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
const opened = async (bytes: Uint8Array<ArrayBuffer>, passphrase = phrase) => {
  const told = await outcome(() => openSealed(new Blob([bytes]), passphrase));
  return told.ok ? 'opened' : told.problem.kind;
};

/** Bytes that no place has in common with another. */
const plain = Uint8Array.from({ length: 2 * chunk + 1000 }, (_, at) => (at * 31 + (at >> 8) * 17) & 255);
const sealed = await bytesOf(await sealFile(new Blob([plain]), phrase));
const chunkAt = (number: number) =>
  sealed.subarray(headerBytes + number * (chunk + 16), headerBytes + (number + 1) * (chunk + 16));
const joined = (...parts: readonly Uint8Array<ArrayBuffer>[]) => new Blob([...parts]).arrayBuffer();

describe('B2 a file under a passphrase', () => {
  test.each([0, 1, chunk, plain.length])('of %i bytes opens as it was', async (length) => {
    const file = await sealFile(new Blob([plain.subarray(0, length)]), phrase);
    expect(await isSealed(file)).toBe(true);
    expect(await bytesOf(await openSealed(file, phrase))).toEqual(plain.slice(0, length));
  });

  test('opens with that phrase alone, however its accents are composed', async () => {
    expect(await opened(sealed, 'quatre mots au cafe\u0301')).toBe('opened');
    expect(await opened(sealed, 'quatre mots au cafe')).toBe('passphrase-wrong');
    expect(await opened(sealed, '')).toBe('passphrase-wrong');
  });

  test('shows nothing of what it holds, nor that two hold the same', async () => {
    const canary = new TextEncoder().encode('canari@exemple.fr'.repeat(10));
    const [one, other] = [
      await bytesOf(await sealFile(new Blob([canary]), phrase)),
      await bytesOf(await sealFile(new Blob([canary]), phrase))
    ];
    expect(Buffer.from(one).toString('latin1')).not.toContain('canari');
    expect(one.subarray(17)).not.toEqual(other.subarray(17));
  });

  test('of which a byte differs, or the end is missing, does not open', { timeout: 120_000 }, async () => {
    const places = [13, 17, 33, 39, headerBytes, chunk, 2 * chunk, sealed.length - 1];
    for (const at of places) {
      const flipped = sealed.slice();
      flipped[at]! ^= 1;
      expect(await opened(flipped), `byte ${at}`).toMatch(/^(passphrase-wrong|backup-damaged)$/);
    }
    for (const length of [0, 12, headerBytes, headerBytes + 10, headerBytes + chunk + 16, sealed.length - 1])
      expect(await opened(sealed.slice(0, length)), `cut at ${length}`).toMatch(/^(passphrase-wrong|backup-damaged)$/);
  });

  test('of which chunks are swapped, doubled or left out does not open', async () => {
    const header = sealed.subarray(0, headerBytes);
    const orders = [
      [1, 0, 2],
      [0, 0, 2],
      [0, 2],
      [0, 1],
      [0, 1, 1, 2]
    ];
    for (const order of orders) {
      const bytes = new Uint8Array(await joined(header, ...order.map(chunkAt)));
      expect(await opened(bytes), order.join()).toMatch(/^(passphrase-wrong|backup-damaged)$/);
    }
  });

  test.each([1, 599_999, 10_000_001, 0xffffffff])('B8 that asks for %i iterations is refused at once', async (many) => {
    const hostile = sealed.slice();
    new DataView(hostile.buffer).setUint32(13, many, true);
    expect(await opened(hostile)).toBe('backup-damaged');
  });
});
