import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import type { HashProgress } from '#lib/domain/hash-job.ts';
import { success } from '#lib/domain/result.ts';
import {
  asideName,
  dropSpooled,
  isInMemory,
  keepInMemory,
  openFolder,
  openSpooled,
  spoolBytes,
  sweepSpool
} from '#lib/storage/spool.ts';
import { hashFile } from '#lib/workers/hash/hash.job.ts';
import { sliceSizes } from '#lib/workers/hash/in-order.ts';
import type { SliceFace, SliceTask } from '#lib/workers/hash/slice-task.ts';
import { startThread } from '#lib/workers/thread.ts';
import dyingSliceUrl from './dying-slice.worker.ts?worker&url';
import { rehearseHash, startHash, type HashRequest } from '#lib/workers/hash/hash.client.ts';
import { expectedFile } from './oracle.ts';
import { dialect, dialectOf, output, plan } from './plans.ts';

const header = 'mail;nom\n';
const made: string[] = [];

function request(file: File, changes: Partial<HashRequest> = {}): HashRequest {
  const id = crypto.randomUUID();
  made.push(`${id}.csv`);
  return { id, file, dialect: dialectOf(header), plan: plan({ width: 2 }), extension: 'csv', ...changes };
}

/** Rows with quoted line breaks, repeated, empty and malformed addresses. */
function rowsOf(count: number): string {
  const row = (n: number) => {
    const mail = n % 97 === 0 ? '' : n % 89 === 0 ? `jean.${n}@gmail` : `User.${n % 5 === 0 ? n >> 1 : n}@Example.com`;
    return n % 3 === 0 ? `${mail};"nom ""${n}"",\nsuite"\n` : `"${mail}";Zoé ${n}\n`;
  };
  return Array.from({ length: count }, (_, n) => row(n)).join('');
}

async function spooled(): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of (await openFolder()).keys()) names.push(name);
  return names.filter((name) => made.some((mine) => name.startsWith(mine)));
}

const text = async (name: string) => (await openSpooled(name)).text();

afterEach(async () => {
  await Promise.all(made.splice(0).map((name) => dropSpooled(name)));
});

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
    expect((await text(done.value.spool)) === expected.text).toBe(true);
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
    if (first?.ok) expect((await text(first.value.spool)) === expectedFile(data, ';', '\n', plain).text).toBe(true);
    await Promise.all(jobs.map(({ fingerprint }) => fingerprint));
  });

  test('reads other encodings through one stream', async () => {
    const latin = new File([Uint8Array.from(header + data, (c) => c.charCodeAt(0))], 'crm.csv');
    const read = dialectOf(header, { encoding: 'windows-1252' });
    const job = startHash(request(latin, { dialect: read }), () => undefined);
    const done = await job.done;
    expect(done.ok && (await text(done.value.spool)) === expectedFile(data, ';', '\n', plan({ width: 2 })).text).toBe(
      true
    );
  });

  test('cancelled, settles at once and leaves nothing', async () => {
    const large = new File([header, ...Array.from({ length: 20 }, () => data)], 'crm.csv');
    const seen = Promise.withResolvers<void>();
    const told = vi.fn(() => seen.resolve());
    const job = startHash(request(large), told);
    await seen.promise;
    expect(await spooled()).not.toEqual([]);
    const asked = performance.now();
    const cleaned = job.cancel();
    expect(await job.done).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    expect(performance.now() - asked).toBeLessThan(200);
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

describe('a job that fails leaves nothing and says where', () => {
  const data = rowsOf(40_000);

  test('its worker dies without a word', async () => {
    const workers: Worker[] = [];
    class Watched extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        workers.push(this);
      }
    }
    vi.stubGlobal('Worker', Watched);
    const seen = Promise.withResolvers<number>();
    const large = new File([header, ...Array.from({ length: 30 }, () => data)], 'crm.csv');
    const job = startHash(request(large), ({ read }) => seen.resolve(read));
    vi.unstubAllGlobals();
    const read = await seen.promise;
    const asked = performance.now();
    workers[0]!.terminate();
    const done = await job.done;
    expect(performance.now() - asked).toBeLessThan(3000);
    expect(done).toMatchObject({ ok: false, problem: { kind: 'worker-stopped' } });
    if (!done.ok && done.problem.kind === 'worker-stopped') expect(done.problem.line).toBeGreaterThanOrEqual(read);
    expect(await spooled()).toEqual([]);
  });

  test('one of its slice workers dies without a word', async () => {
    const row = 'user@example.com;x\n';
    const file = new File([row.repeat(50_000)], 'crm.csv');
    const setup = { file, dialect: dialect(), plan: plan({ width: 2 }) };
    const threads = [1, 2].map(() => startThread<SliceFace>(dyingSliceUrl));
    const lanes = threads.map((thread) => ({
      run: async (task: SliceTask) => {
        const opened = await thread.call(async (face) => success(await face.open(setup)));
        return opened.ok ? thread.call((face) => face.run(task)) : opened;
      },
      stop: () => thread.stop()
    }));
    const sizes = { ...sliceSizes, slice: 100_000 };
    const result = await hashFile({ ...setup, spool: 'x' }, lanes, () => undefined, sizes);
    // four slices came before
    const line = Math.ceil(400_000 / row.length) + 1;
    expect(result).toMatchObject({ ok: false, problem: { kind: 'worker-stopped' } });
    if (result.ok || result.problem.kind !== 'worker-stopped') return;
    expect(Math.abs(result.problem.line - line)).toBeLessThan(2);
    expect(threads.every(({ isStopped }) => isStopped)).toBe(true);
  });

  describe('the file changes', () => {
    const name = `source-${crypto.randomUUID()}.csv`;
    let handle: FileSystemFileHandle;
    const write = async (parts: string[]) => {
      const stream = await handle.createWritable();
      for (const part of parts) await stream.write(part);
      await stream.close();
    };
    beforeEach(async () => {
      handle = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
      await write([header, ...Array.from({ length: 30 }, () => data)]);
      return async () => (await navigator.storage.getDirectory()).removeEntry(name);
    });

    test('before it starts', async () => {
      const file = await handle.getFile();
      await write([header]);
      const job = startHash(request(file), () => undefined);
      expect(await job.done).toMatchObject({ ok: false, problem: { kind: 'file-changed' } });
      expect(await spooled()).toEqual([]);
    });

    test('while it is read', async () => {
      let changed: Promise<void> | undefined;
      const job = startHash(request(await handle.getFile()), () => void (changed ??= write([header, data])));
      const done = await job.done;
      await changed;
      expect(done).toMatchObject({ ok: false, problem: { kind: 'file-changed' } });
      if (!done.ok && done.problem.kind === 'file-changed') expect(done.problem.line).toBeGreaterThan(1000);
      expect(await spooled()).toEqual([]);
    });
  });

  test('the device is full', async () => {
    const session = cdp();
    const { origin } = location;
    const { usage = 0 } = await navigator.storage.estimate();
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 2_000_000 });
    try {
      const large = new File([header, ...Array.from({ length: 8 }, () => data)], 'crm.csv');
      const job = startHash(request(large), () => undefined);
      const done = await job.done;
      expect(done).toMatchObject({ ok: false, problem: { kind: 'disk-full' } });
      if (!done.ok && done.problem.kind === 'disk-full') expect(done.problem.line).toBeGreaterThan(1);
      expect(await spooled()).toEqual([]);
    } finally {
      await session.send('Storage.overrideQuotaForOrigin', { origin });
    }
  });

  test('a later value is no UTF-8', async () => {
    const bad = Uint8Array.of(0xe9, 0x40, 0x61, 0x2e, 0x66, 0x72, 0x0a);
    const job = startHash(request(new File([header, data, bad, data], 'crm.csv')), () => undefined);
    const line = header.concat(data).split('\n').length;
    expect(await job.done).toEqual({ ok: false, problem: { kind: 'encoding-wrong', encoding: 'utf-8', line } });
    expect(await job.fingerprint).toMatchObject({ ok: false, problem: { kind: 'encoding-wrong' } });
    expect(await spooled()).toEqual([]);
  });
});

test('a sweep spares what is kept and what a page holds', async () => {
  const mine = request(new File(['a@a.fr\nno\n'], 'a.csv'), { dialect: dialect() });
  const done = await startHash(mine, () => undefined).done;
  const orphan = `${crypto.randomUUID()}.csv`;
  const kept = `${crypto.randomUUID()}.csv`;
  made.push(orphan, kept);
  const folder = await openFolder();
  for (const name of [orphan, asideName(orphan), kept, asideName(kept)])
    await folder.getFileHandle(name, { create: true });
  await sweepSpool(new Set([kept]));
  const spool = done.ok ? done.value.spool : '';
  expect([...(await spooled())].sort()).toEqual([spool, asideName(spool), kept, asideName(kept)].sort());
  await dropSpooled(spool);
  await expect(openSpooled(spool)).rejects.toThrow(expect.objectContaining({ name: 'NotFoundError' }));
});

test('without a private file system, files live in the memory of the page', async () => {
  const name = 'in-memory.csv';
  made.push(name);
  keepInMemory(name, new Blob(['abc']));
  keepInMemory(asideName(name), new Blob(['defg']));
  expect(isInMemory(name)).toBe(true);
  expect(await text(name)).toBe('abc');
  expect((await openSpooled(asideName(name))).name).toBe(asideName(name));
  const bytes = await spoolBytes();
  await dropSpooled(name);
  expect(isInMemory(name)).toBe(false);
  expect(bytes - (await spoolBytes())).toBe(7);
});

describe('a rehearsal', () => {
  const data = 'A@A.fr;06 12 34 56 78\n;\n b@b.fr ;06 12 34 56 79\na@a.fr;no\nc@c;\n';
  const file = new File([header, data], 'crm.csv');
  const outputs = [output(), output({ column: 1, form: 'phone-plus', digest: null })];
  const chosen = plan({ width: 2, outputs, distinct: true, identifiers: [[0], [1]] });

  test('shows what would leave', async () => {
    const answer = await rehearseHash({ file, dialect: dialectOf(header), plan: chosen });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        read: 5,
        written: 3,
        setAside: { empty: 1, malformed: 1 },
        whole: true,
        bytesTried: data.length,
        leaving: [
          { found: 'A@A.fr', normal: 'a@a.fr', output: 0 },
          { found: '06 12 34 56 78', normal: '+33612345678', sent: '+33612345678', output: 1 },
          { found: ' b@b.fr ', normal: 'b@b.fr', output: 0 },
          { found: '06 12 34 56 79', normal: '+33612345679', sent: '+33612345679', output: 1 },
          { found: 'a@a.fr', normal: 'a@a.fr', output: 0 }
        ]
      }
    });
  });

  test('stops after the first rows of a large file', async () => {
    const large = new File([header, rowsOf(80_000)], 'crm.csv');
    const answer = await rehearseHash({ file: large, dialect: dialectOf(header), plan: plan({ width: 2 }) });
    expect(answer).toMatchObject({ ok: true, value: { whole: false } });
    if (!answer.ok) return;
    expect(answer.value.read).toBeGreaterThanOrEqual(50_000);
    expect(answer.value.read).toBeLessThan(60_000);
  });

  test('gives way to a newer question, and to its signal', async () => {
    const large = new File([header, rowsOf(80_000)], 'crm.csv');
    const question = { file: large, dialect: dialectOf(header), plan: plan({ width: 2 }) };
    const abort = new AbortController();
    const cancelled = { ok: false, problem: { kind: 'cancelled' } };
    const older = rehearseHash(question);
    const newer = rehearseHash({ ...question, file });
    expect(await older).toEqual(cancelled);
    expect(await newer).toMatchObject({ ok: true, value: { read: 5 } });
    const third = rehearseHash(question, abort.signal);
    abort.abort();
    expect(await third).toEqual(cancelled);
  });
});
