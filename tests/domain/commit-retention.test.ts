import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commitsKeptWhenShort, countForgotten, firstRetention, lastForgotten } from '#lib/domain/commit-retention.ts';

const day = 86_400_000;
const now = 5000 * day;
/** Newest first, one a day. */
const past = (count: number) => Array.from({ length: count }, (_, at) => ({ id: count - at, at: now - at * day }));

describe('the past that is kept', () => {
  test('is the last hundred changes, of ninety days', () => {
    expect(lastForgotten(past(91), now, firstRetention)).toBe(0);
    expect(lastForgotten(past(100), now, firstRetention)).toBe(9);
    const dense = past(120).map(({ id }) => ({ id, at: now }));
    expect(lastForgotten(dense, now, firstRetention)).toBe(20);
    expect(lastForgotten(dense, now, firstRetention, true)).toBe(120 - commitsKeptWhenShort);
  });

  test('follows what the user set, and never loses its newest change', () => {
    const numbers = fc.record({ commits: fc.integer({ min: 1, max: 60 }), days: fc.integer({ min: 1, max: 60 }) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.nat(100), numbers, (count, later, kept) => {
        const commits = past(count);
        const left = count - countForgotten(commits, now + later * day, kept);
        expect(left).toBe(Math.max(1, Math.min(count, kept.commits, kept.days - later + 1)));
      })
    );
  });
});
