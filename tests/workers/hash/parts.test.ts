import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SpoolError } from '#lib/storage/spool-writer.ts';
import { afterFirstLineEnd, startOfLine } from '#lib/workers/hash/line-start.ts';
import { problemOfError } from '#lib/workers/hash/problem-of-error.ts';
import { undecodableLine } from '#lib/workers/hash/undecodable-line.ts';
import { withoutTwins } from '#lib/workers/hash/without-twins.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the first line end', () => {
  test.each([
    ['ab\ncd', false, 3],
    ['ab\r\ncd', false, 4],
    ['ab\rcd\n', false, 3],
    ['\r', false, null],
    ['\r', true, 1],
    ['ab\r\n', false, 4],
    ['abc', true, null]
  ])('of %j (last: %j) is before %j', (text, last, expected) => {
    expect(afterFirstLineEnd(bytes(text), last)).toBe(expected);
  });

  test('counts lines of every kind', () => {
    const text = bytes('a\rb\r\nc\nd');
    expect([1, 2, 3, 4, 5].map((line) => startOfLine(text, line))).toEqual([0, 2, 5, 7, 8]);
  });
});

test('twins are cut out and the rest keeps its order', () => {
  const tables = fc.array(fc.record({ text: fc.string({ unit: 'grapheme-ascii', maxLength: 5 }), twin: fc.boolean() }));
  const property = fc.property(tables, (all) => {
    const out = bytes(all.map(({ text }) => `${text}\n`).join(''));
    let end = 0;
    const rows = Uint32Array.from(all.flatMap(({ text }) => [(end += text.length + 1), 0, 0, 0, 0, 0, 0, 0]));
    const twins = Uint32Array.from(all.flatMap(({ twin }, row) => (twin ? [row] : [])));
    const expected = all.filter(({ twin }) => !twin).map(({ text }) => `${text}\n`);
    expect(new TextDecoder().decode(withoutTwins(out, rows, twins))).toBe(expected.join(''));
  });
  fc.assert(property);
});

test('the line that is no UTF-8 is found; a character cut by a slice is none', () => {
  expect(undecodableLine(bytes('é\né\n'), true)).toBe(null);
  expect(undecodableLine(Uint8Array.of(0x0a, 0x0d, 0x0a, 0xe9, 0x0a), true)).toBe(2);
  expect(undecodableLine(Uint8Array.of(0x61, 0x0a, 0xc3), false)).toBe(null);
  expect(undecodableLine(Uint8Array.of(0x61, 0x0a, 0xc3), true)).toBe(1);
});

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
