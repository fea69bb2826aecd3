import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asideReason } from '#lib/kernel/aside-codes.ts';
import { digestText } from '#lib/kernel/digest-text.ts';
import { openPlainDigest } from '#lib/kernel/file-digest.ts';
import { openPlainKernel } from '#lib/kernel/plain-kernel.ts';
import { openKernel } from '#lib/kernel/open-kernel.ts';
import type { KernelDigest, SlicePlan } from '#lib/kernel/slice.ts';
import { openWasmDigest } from '#lib/kernel/wasm-digest.ts';
import { rowKey, rowWords } from '#lib/kernel/row-table.ts';

const kernel = await openKernel();
const kinds: readonly KernelDigest[] = ['md5', 'sha1', 'sha256', 'sha512'];

// RFC 1321 A.5, RFC 3174 7.3, FIPS 180-4 examples
const vectors: readonly (readonly [KernelDigest, string, string])[] = [
  ['md5', 'abc', '900150983cd24fb0d6963f7d28e17f72'],
  ['md5', 'message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
  ['md5', '1234567890'.repeat(8), '57edf4a22be3c955ac49da2e2107b67a'],
  ['sha1', 'abc', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
  ['sha1', 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '84983e441c3bd26ebaae4aa1f95129e5e54670f1'],
  ['sha256', 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'sha256',
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'
  ],
  [
    'sha512',
    'abc',
    'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f'
  ]
];

const planOf = (digest: KernelDigest, distinct: boolean): SlicePlan => ({
  delimiter: -1,
  quote: -1,
  width: 1,
  outputs: [{ column: 0, fast: null, digest, hashed: null, countryColumn: null }],
  identifiers: [[0]],
  outDelimiter: 44,
  lineEnd: '\n',
  quoteAlways: false,
  distinct,
  rowsFromKeys: false,
  phone: null,
  quotedLimit: 0
});

/** Each value on a line, hashed by the kernel. */
function digestsOf(kind: KernelDigest, values: readonly string[]): string[] {
  const bytes = new TextEncoder().encode(values.map((value) => `${value}\n`).join(''));
  const slice = { bytes, start: 0, limit: bytes.length, last: true };
  const result = kernel.run(planOf(kind, false), slice, (_, value) => ({ ok: true, value }));
  return new TextDecoder().decode(result.out).split('\n').slice(0, -1);
}

describe('digests', () => {
  it.each(kinds)('the %s of nothing, already in the file, does not leave', (kind) => {
    const base = planOf(kind, false);
    const plan: SlicePlan = { ...base, outputs: [{ ...base.outputs[0]!, digest: null, hashed: kind }] };
    const others = ['a', 'b'].map((value) => digestText(kind, value));
    const text = [digestText(kind, ''), others[0]!, digestText(kind, '').toUpperCase(), others[1]!].join('\n');
    const bytes = new TextEncoder().encode(text);
    for (const each of [kernel, openPlainKernel()]) {
      const { out, written, asides } = each.run(plan, { bytes, start: 0, limit: bytes.length, last: true }, () => {
        throw new Error('asked');
      });
      expect(new TextDecoder().decode(out).split('\n')).toEqual([...others, '']);
      expect([written, asides.count]).toEqual([2, 2]);
      expect([...asides.reasons.subarray(0, 2)]).toEqual([asideReason.empty, asideReason.empty]);
    }
  });

  it.each(vectors)('%s of %j', (kind, value, expected) => {
    expect(digestText(kind, value)).toBe(expected);
    expect(digestsOf(kind, [value])).toEqual([expected]);
  });

  it.each(kinds)('%s of every length around the blocks, many at once', (kind) => {
    const values = Array.from({ length: 400 }, (_, length) =>
      String.fromCharCode(97 + (length % 26)).repeat(length + 1)
    );
    const expected = values.map((value) => createHash(kind).update(value).digest('hex'));
    expect(digestsOf(kind, values)).toEqual(expected);
    expect(values.map((value) => digestText(kind, value))).toEqual(expected);
  });

  it.each(kinds)('%s of many addresses made by the fast path, over several batches', (kind) => {
    const values = Array.from({ length: 1000 }, (_, at) => `name.${at}@${'d'.repeat(at % 45)}x.fr`);
    const bytes = new TextEncoder().encode(values.join('\n'));
    const base = planOf(kind, true);
    const plan: SlicePlan = { ...base, outputs: [{ ...base.outputs[0]!, fast: 'email' }] };
    const slice = { bytes, start: 0, limit: bytes.length, last: true };
    const asked: string[] = [];
    const result = kernel.run(plan, slice, (_, value) => {
      asked.push(value);
      return { ok: true, value };
    });
    const expected = values.map((value) => createHash(kind).update(value).digest());
    expect(asked).toEqual([]);
    expect(new TextDecoder().decode(result.out)).toBe(expected.map((bytes) => `${bytes.toString('hex')}\n`).join(''));
    const keys = [...result.rows!].filter((_, at) => at % rowWords >= rowKey);
    expect(keys).toEqual(expected.flatMap((bytes) => [0, 4, 8, 12].map((at) => bytes.readUInt32LE(at))));
  });
});

describe('the digest of a stream', () => {
  it('is SHA-256, however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 12 }), async (parts) => {
        const expected = createHash('sha256');
        const digests = [openPlainDigest(), (await openWasmDigest())!];
        for (const part of parts) {
          expected.update(part);
          for (const digest of digests) digest.update(part);
        }
        const hex = expected.digest('hex');
        expect(digests.map((digest) => digest.hex())).toEqual([hex, hex]);
      }),
      { numRuns: 200 }
    );
  });

  it('takes pieces longer than its room', async () => {
    const bytes = Uint8Array.from({ length: 700_001 }, (_, at) => (at * 31) >>> 3);
    const digest = (await openWasmDigest())!;
    digest.update(bytes.subarray(0, 100));
    digest.update(bytes.subarray(100));
    expect(digest.hex()).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});
