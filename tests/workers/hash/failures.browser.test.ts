import { beforeEach, describe, expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { success } from '#lib/domain/result.ts';
import { startHash } from '#lib/workers/hash/hash.client.ts';
import { hashFile } from '#lib/workers/hash/hash.job.ts';
import type { HashSliceFace } from '#lib/workers/hash/hash-slice.ts';
import type { SliceTask } from '#lib/workers/read/slice-task.ts';
import { sliceSizes } from '#lib/workers/read/slices-in-order.ts';
import { startThread } from '#lib/workers/thread.ts';
import dyingSliceUrl from './dying-slice.worker.ts?worker&url';
import { dialect, plan } from './plans.ts';
import { header, request, rowsOf, spooled } from './requests.ts';

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
    const large = new File([header, ...Array.from({ length: 100 }, () => data)], 'crm.csv');
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
    const threads = [1, 2].map(() => startThread<HashSliceFace>(dyingSliceUrl));
    const lanes = threads.map((thread) => ({
      run: async (task: SliceTask) => {
        const opened = await thread.call(async (face) => success(await face.open(setup)));
        return opened.ok ? thread.call((face) => face.run(task)) : opened;
      },
      reuse: () => undefined,
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
      await write([header, ...Array.from({ length: 100 }, () => data)]);
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
