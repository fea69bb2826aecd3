import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hollowPoints, pointsPath } from '#lib/ui/dots/sheet-points.ts';

test('hollow points are exactly their share of what is done', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1200 }), fc.double({ min: 0, max: 1, noNaN: true }), (done, share) => {
      const hollow = hollowPoints(done, share);
      expect(hollow.size).toBe(Math.round(share * done));
      for (const point of hollow) expect(point).toBeLessThan(done);
    })
  );
});

test('they hardly move while the sheet fills', () => {
  const before = hollowPoints(600, 0.035);
  const after = hollowPoints(606, 0.035);
  expect([...before].filter((point) => !after.has(point)).length).toBeLessThanOrEqual(1);
});

test('a point stands in the middle of its cell', () => {
  expect(pointsPath([0, 61], 60, 13)).toBe('M6.5 6.5h0M19.5 19.5h0');
});
