import { expect, test } from 'vitest';
import { secondsOfDay, today } from '#lib/ui/person/consent-day.ts';

const now = new Date(2026, 10, 24, 9, 42).getTime();

test('today is now, an earlier day its noon, a day to come is none', () => {
  expect(today(now)).toBe('2026-11-24');
  expect(secondsOfDay('2026-11-24', now)).toBe(now / 1000);
  expect(secondsOfDay('2025-03-12', now)).toBe(Date.UTC(2025, 2, 12, 12) / 1000);
  expect(secondsOfDay('2026-11-25', now)).toBeNull();
});
