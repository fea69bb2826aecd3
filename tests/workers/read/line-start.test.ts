import { describe, expect, test } from 'vitest';
import { afterFirstLineEnd, startOfLine } from '#lib/workers/read/line-start.ts';

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
