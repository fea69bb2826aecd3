import './node-device.ts';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { outcome, Refusal, storageProblem } from '#lib/storage/storage-problem.ts';

const named = (name: string, over: object = {}) => Object.assign(new Error(name), { name, ...over });

describe('storageProblem', () => {
  test('a full disk is seen under the name that Dexie gives it, and as a cause', () => {
    const quota = new DOMException('full', 'QuotaExceededError');
    expect(storageProblem(quota)).toEqual({ kind: 'disk-full', line: null });
    expect(storageProblem(named('AbortError', { inner: quota }))).toEqual({ kind: 'disk-full', line: null });
    const abort = new Dexie.AbortError('aborted', quota);
    expect(storageProblem(new Error('outer', { cause: abort }))).toEqual({ kind: 'disk-full', line: null });
  });

  test.each(['MissingAPIError', 'UnknownError', 'AbortError', 'InvalidStateError', 'SecurityError'])(
    '%s: the device refuses',
    (name) => {
      expect(storageProblem(named(name))).toEqual({ kind: 'storage-refused' });
    }
  );

  test('an error that turns in a circle ends', () => {
    const circle = named('Error');
    Object.assign(circle, { cause: circle });
    expect(storageProblem(circle)).toBeNull();
  });

  test('a database of a device without the API is refused, not a bug', async () => {
    const without = new Dexie('elsewhere', { indexedDB: undefined as unknown as IDBFactory });
    without.version(1).stores({ rows: 'id' });
    const native = globalThis.indexedDB;
    expect(native).toBeDefined();
    const refused = await outcome(() => without.table('rows').toArray());
    expect(refused).toEqual({ ok: false, problem: { kind: 'storage-refused' } });
  });

  test('a refusal ends a transaction with its problem, a bug goes through', async () => {
    const refused = await outcome(() => Promise.reject(new Refusal({ kind: 'not-found' })));
    expect(refused).toEqual({ ok: false, problem: { kind: 'not-found' } });
    await expect(outcome(() => Promise.reject(new TypeError('bug')))).rejects.toThrow('bug');
  });
});
