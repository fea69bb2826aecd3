import { expect, test } from 'vitest';
import { inBoth, shareIn, shortShare, stepIn } from '#lib/ui/segment/crossings.ts';

const overlap = { commit: 1, moment: 0, sizes: [10, 200, 0], pairs: [[], [5], [0, 0]], gaps: [[], [], []] };

test('a crossing is the same from both sides, its share is of the row', () => {
  expect(inBoth(overlap, 0, 1)).toBe(5);
  expect(inBoth(overlap, 1, 0)).toBe(5);
  expect(inBoth(overlap, 1, 1)).toBe(200);
  expect(shareIn(overlap, 0, 1)).toBe(0.5);
  expect(shareIn(overlap, 1, 0)).toBe(0.025);
  expect(shareIn(overlap, 2, 0)).toBe(0);
});

test('in a narrow cell nobody is nothing, and only all of them are 100', () => {
  expect([0, 0.004, 0.25, 0.998, 1].map(shortShare)).toEqual(['', '<1', '25', '>99', '100']);
});

test('arrows stay within the square', () => {
  expect(stepIn('ArrowRight', [0, 2], 3)).toEqual([0, 2]);
  expect(stepIn('ArrowDown', [0, 2], 3)).toEqual([1, 2]);
  expect(stepIn('ArrowUp', [0, 2], 3)).toEqual([0, 2]);
  expect(stepIn('Home', [1, 2], 3)).toEqual([1, 0]);
  expect(stepIn('End', [1, 0], 3)).toEqual([1, 2]);
  expect(stepIn('a', [1, 0], 3)).toBeNull();
});
