import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, test, vi } from 'vitest';
import type { HashProgress } from '#lib/domain/hash-job.ts';
import { asideName, openSpooled } from '#lib/storage/spool.ts';
import { startHash } from '#lib/workers/hash/hash.client.ts';
import { expectedFile } from './oracle.ts';
import { dialectOf, plan } from './plans.ts';
import { header, request, rowsOf, spooled, textOf } from './requests.ts';

describe('a job in its workers', () => {
  const data = rowsOf(60_000);
  const file = new File([header, data], 'crm.csv');

  test('makes the file that the oracle makes, with its fingerprint', async () => {
    const chosen = plan({ width: 2, header: 'email', distinct: true });
    const progress: HashProgress[] = [];
    const job = startHash(request(file, { plan: chosen }), (one) => progress.push(one));
    const done = await job.done;
    const expected = expectedFile(data, ';', '\n', chosen);
    const { read, written, setAside } = expected;
    expect(done).toMatchObject({ ok: true, value: { read, written, setAside } });
    if (!done.ok) return;
    expect((await textOf(done.value.spool)) === expected.text).toBe(true);
    expect(done.value.bytes).toBe(expected.text.length);
    expect(done.value.setAsideBytes).toBe((await openSpooled(asideName(done.value.spool))).size);
    const fingerprint = bytesToHex(sha256(new TextEncoder().encode(expected.text)));
    expect(await job.fingerprint).toEqual({ ok: true, value: fingerprint });
    const told = progress.at(-1);
    expect(told).toMatchObject({ bytesRead: file.size, bytesTotal: file.size, read, written, setAside });
    for (const one of progress) {
      const aside = Object.values(one.setAside).reduce((sum, count) => sum + count, 0);
      expect(one.written + aside).toBe(one.read);
      expect(one.latest.length).toBeLessThanOrEqual(4);
    }
  });

  test('and another at the same time do not meet', async () => {
    const [plain, distinct] = [plan({ width: 2 }), plan({ width: 2, distinct: true })];
    const jobs = [plain, distinct].map((chosen) => startHash(request(file, { plan: chosen }), () => undefined));
    const [first, second] = await Promise.all(jobs.map(({ done }) => done));
    expect(first).toMatchObject({ ok: true, value: { setAside: { duplicate: 0 } } });
    expect(second).toMatchObject({ ok: true, value: { written: expectedFile(data, ';', '\n', distinct).written } });
    if (first?.ok) expect((await textOf(first.value.spool)) === expectedFile(data, ';', '\n', plain).text).toBe(true);
    await Promise.all(jobs.map(({ fingerprint }) => fingerprint));
  });

  test('reads other encodings through one stream', async () => {
    const latin = new File([Uint8Array.from(header + data, (c) => c.charCodeAt(0))], 'crm.csv');
    const read = dialectOf(header, { encoding: 'windows-1252' });
    const job = startHash(request(latin, { dialect: read }), () => undefined);
    const done = await job.done;
    expect(done.ok && (await textOf(done.value.spool)) === expectedFile(data, ';', '\n', plan({ width: 2 })).text).toBe(
      true
    );
  });

  test('cancelled, settles at once and leaves nothing', async () => {
    const large = new File([header, ...Array.from({ length: 80 }, () => data)], 'crm.csv');
    const seen = Promise.withResolvers<void>();
    const told = vi.fn(() => seen.resolve());
    const job = startHash(request(large), told);
    await seen.promise;
    expect(await spooled()).not.toEqual([]);
    const asked = performance.now();
    const cleaned = job.cancel();
    expect(await job.done).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    expect(performance.now() - asked).toBeLessThan(1000);
    expect(await job.fingerprint).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    const calls = told.mock.calls.length;
    await cleaned;
    expect(await spooled()).toEqual([]);
    expect(told).toHaveBeenCalledTimes(calls);
  });

  test('keeps its file when it is cancelled after the end', async () => {
    const job = startHash(request(file), () => undefined);
    const done = await job.done;
    await job.cancel();
    expect(done.ok && (await openSpooled(done.value.spool)).size).toBe(done.ok && done.value.bytes);
    expect(await job.fingerprint).toEqual({ ok: false, problem: { kind: 'cancelled' } });
  });
});
