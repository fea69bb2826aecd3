import { describe, expect, test } from 'vitest';
import { failure, success } from '#lib/domain/result.ts';
import { SpoolError } from '#lib/storage/spool-writer.ts';
import { orProblem, problemOfError } from '#lib/workers/read/problem-of-error.ts';

describe('an error means', () => {
  const dom = (name: string) => new DOMException('', name);
  test.each([
    [dom('QuotaExceededError'), { kind: 'disk-full', line: 5 }],
    [new SpoolError(dom('QuotaExceededError')), { kind: 'disk-full', line: 5 }],
    [Object.assign(dom('AbortError'), { inner: dom('QuotaExceededError') }), { kind: 'disk-full', line: 5 }],
    [new SpoolError(dom('InvalidStateError')), { kind: 'storage-refused' }],
    [new RangeError('Array buffer allocation failed'), { kind: 'memory-short', line: 5 }],
    [dom('NotReadableError'), { kind: 'file-changed', line: 5 }],
    [new RangeError('Maximum call stack size exceeded'), null],
    [new TypeError('a bug'), null],
    ['a bug', null]
  ])('%s: %j', (error, expected) => {
    expect(problemOfError(error, 5)).toEqual(expected);
  });
});

describe('work', () => {
  const rejecting = (error: Error) =>
    orProblem(
      () => Promise.reject(error),
      () => 7
    );

  test('that succeeds or fails gives what it gives', async () => {
    expect(
      await orProblem(
        async () => success(1),
        () => 7
      )
    ).toEqual(success(1));
    const failed = failure({ kind: 'cancelled' } as const);
    expect(
      await orProblem(
        async () => failed,
        () => 7
      )
    ).toEqual(failed);
  });

  test('that throws fails with the problem, at the line reached', async () => {
    const full = new DOMException('', 'QuotaExceededError');
    expect(await rejecting(full)).toEqual(failure({ kind: 'disk-full', line: 7 }));
  });

  test('that has a bug throws it', async () => {
    await expect(rejecting(new TypeError('a bug'))).rejects.toThrow('a bug');
  });
});
