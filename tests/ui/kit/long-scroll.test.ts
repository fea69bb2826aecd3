import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { follow, nativeOf, placeOf, reachOf } from '#lib/ui/kit/long-scroll.ts';

describe('a list taller than a browser lays out', () => {
  test('a short one scrolls as it is', () => {
    const reach = reachOf(37 * 1000, 800);
    expect(reach.laid).toBe(37_000);
    expect(follow({ native: 0, place: 0 }, 12_345, reach)).toBe(12_345);
  });

  test('both ends of the bar are both ends of a million rows', () => {
    const reach = reachOf(47_000_000, 800);
    expect(placeOf(0, reach)).toBe(0);
    expect(placeOf(reach.laid - reach.view, reach)).toBeCloseTo(47_000_000 - 800, 3);
  });

  test('a place and its native position tell each other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90_000_000 }),
        fc.integer({ min: 100, max: 2000 }),
        fc.nat(),
        (full, view, at) => {
          const reach = reachOf(full, view);
          const place = at % Math.max(1, full - view);
          expect(placeOf(nativeOf(place, reach), reach)).toBeCloseTo(place, 3);
          expect(nativeOf(place, reach)).toBeLessThanOrEqual(reach.laid);
        }
      )
    );
  });

  test('a turn of the wheel moves as many pixels as it says, a drag of the bar goes to its part', () => {
    const reach = reachOf(47_000_000, 800);
    const middle = { native: 7_000_000, place: placeOf(7_000_000, reach) };
    expect(follow(middle, 7_000_100, reach)).toBeCloseTo(middle.place + 100, 3);
    expect(follow(middle, 3_000_000, reach)).toBe(placeOf(3_000_000, reach));
    expect(follow(middle, 0, reach)).toBe(0);
  });
});
