import { afterEach, describe, expect, test } from 'vitest';
import { startThread, type Thread } from '#lib/workers/thread.ts';
import type { ProbeFace } from './probe-face.ts';
import foreignUrl from './foreign.worker.ts?worker&url';
import probeUrl from './probe.worker.ts?worker&url';

const threads: Thread<ProbeFace>[] = [];
const start = () => {
  const thread = startThread<ProbeFace>(probeUrl);
  threads.push(thread);
  return thread;
};
afterEach(() => {
  for (const thread of threads.splice(0)) thread.stop();
});

const stopped = { ok: false, problem: { kind: 'worker-stopped', line: 0 } };
const cancelled = { ok: false, problem: { kind: 'cancelled' } };

describe('a thread', () => {
  test('answers', async () => {
    expect(await start().call((face) => face.echo('é'))).toEqual({ ok: true, value: 'é' });
  });

  test('rejects a call in which the worker threw, and lives on', async () => {
    const thread = start();
    await expect(thread.call((face) => face.throwInCall())).rejects.toThrow('a bug');
    expect(await thread.call((face) => face.echo('still here'))).toEqual({ ok: true, value: 'still here' });
  });

  test('settles all calls when the worker crashes', async () => {
    const thread = start();
    const calls = [thread.call((face) => face.wait()), thread.call((face) => face.throwLater())];
    expect(await Promise.all(calls)).toEqual([stopped, stopped]);
    expect(thread.isStopped).toBe(true);
    expect(await thread.call((face) => face.echo('too late'))).toEqual(stopped);
  });

  test('notices a worker that closes itself without a word', async () => {
    const thread = start();
    await thread.call((face) => face.echo('warm'));
    const from = performance.now();
    expect(await thread.call((face) => face.close())).toEqual(stopped);
    expect(performance.now() - from).toBeLessThan(2000);
  });

  test('stops a worker that computes for ever', async () => {
    const thread = start();
    await thread.call((face) => face.echo('warm'));
    const call = thread.call((face) => face.spin());
    thread.stop();
    expect(await call).toEqual(cancelled);
  });

  test('is stopped by the signal of a call', async () => {
    const thread = start();
    const abort = new AbortController();
    const calls = [thread.call((face) => face.wait(), abort.signal), thread.call((face) => face.wait())];
    abort.abort();
    expect(await Promise.all(calls)).toEqual([cancelled, cancelled]);
    expect(await thread.call((face) => face.echo('x'), abort.signal)).toEqual(cancelled);
  });

  test('settles when the script cannot be loaded', async () => {
    const thread = startThread<ProbeFace>('/no/such.worker.js');
    expect(await thread.call((face) => face.echo('x'))).toEqual(stopped);
  });

  test('answers nothing to a page of another build (W12)', async () => {
    const thread = startThread<ProbeFace>(foreignUrl);
    expect(await thread.call((face) => face.echo('x'))).toEqual({ ok: false, problem: { kind: 'other-build' } });
    expect(thread.isStopped).toBe(true);
  });

  test('refuses a script of another origin', () => {
    expect(() => startThread('https://elsewhere.example/x.js')).toThrow(TypeError);
  });

  test('works inside a worker, and reports deaths there to that worker only', async () => {
    const thread = start();
    expect(await thread.call((face) => face.askNested('echo'))).toEqual({ ok: true, value: 'from below' });
    expect(await thread.call((face) => face.askNested('close'))).toEqual(stopped);
    expect(await thread.call((face) => face.askNested('throwLater'))).toEqual(stopped);
    expect(await thread.call((face) => face.echo('unharmed'))).toEqual({ ok: true, value: 'unharmed' });
  });
});
