import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logPlace, placeLabels } from '#lib/ui/kit/place-labels.ts';

test('the axis is logarithmic and stops at its ends', () => {
  expect(logPlace(1, 1, 10_000_000)).toBe(0);
  expect(logPlace(10_000_000, 1, 10_000_000)).toBe(1);
  expect(logPlace(50, 1, 10_000_000)).toBeCloseTo(0.2427, 4);
  expect(logPlace(0, 1, 10_000_000)).toBe(0);
  expect(logPlace(50_000_000, 1, 10_000_000)).toBe(1);
});

test('a label alone is centred on its tick, and kept in the room', () => {
  expect(placeLabels([100], [40], 300)).toEqual([{ left: 80, row: 0 }]);
  expect(placeLabels([5], [40], 300)).toEqual([{ left: 0, row: 0 }]);
  expect(placeLabels([298], [40], 300)).toEqual([{ left: 260, row: 0 }]);
});

test('labels never touch and never leave the room', () => {
  const scale = fc.record({
    ticks: fc.array(
      fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), width: fc.integer({ min: 10, max: 70 }) }),
      {
        minLength: 1,
        maxLength: 4
      }
    ),
    room: fc.integer({ min: 220, max: 500 })
  });
  fc.assert(
    fc.property(scale, ({ ticks, room }) => {
      const rising = ticks.toSorted((a, b) => a.at - b.at);
      const placed = placeLabels(
        rising.map(({ at }) => at * room),
        rising.map(({ width }) => width),
        room
      );
      for (const row of [0, 1]) {
        const boxes = placed.flatMap((label, at) =>
          label.row === row ? [{ left: label.left, right: label.left + (rising[at]?.width ?? 0) }] : []
        );
        boxes.forEach(({ left, right }, at) => {
          expect(left).toBeGreaterThanOrEqual(at === 0 ? 0 : (boxes[at - 1]?.right ?? 0) + 7.999);
          expect(right).toBeLessThanOrEqual(room + 0.001);
        });
      }
    })
  );
});
