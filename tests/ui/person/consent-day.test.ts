import { describe, expect, test } from 'vitest';
import { isWholeDay, secondsOfDay } from '#lib/ui/person/consent-day.ts';

const seconds = (text: string) => Date.parse(text) / 1000;

describe('a consent of which only the day is known', () => {
  test('is one noted for an earlier day, or read from a date of a file', () => {
    expect(isWholeDay(secondsOfDay('2026-03-02', seconds('2026-11-22T09:00Z') * 1000)!, 'Asia/Tokyo')).toBe(true);
    expect(isWholeDay(seconds('2026-03-02T00:00+01:00'), 'Europe/Paris')).toBe(true);
  });

  test('is none that has its hour', () => {
    expect(isWholeDay(seconds('2026-03-02T18:04+01:00'), 'Europe/Paris')).toBe(false);
    expect(isWholeDay(seconds('2026-03-02T00:00:09+01:00'), 'Europe/Paris')).toBe(false);
    expect(isWholeDay(seconds('2026-03-02T00:00+01:00'), 'America/Lima')).toBe(false);
  });
});
