import { expect, test } from 'vitest';
import { byDay } from '#lib/ui/history/by-day.ts';

test('things are gathered by day in the order given', () => {
  const days = byDay([31, 30, 12, 11, 10], (hour) => `jour ${Math.floor(hour / 24)}`);
  expect(days).toEqual([
    { day: 'jour 1', of: [31, 30] },
    { day: 'jour 0', of: [12, 11, 10] }
  ]);
  expect(byDay([], String)).toEqual([]);
});
