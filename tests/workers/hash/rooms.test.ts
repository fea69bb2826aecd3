import { describe, expect, test } from 'vitest';
import { Rooms } from '#lib/workers/hash/rooms.ts';

describe('rooms', () => {
  test('are used again, the smallest that fits first', () => {
    const rooms = new Rooms();
    const [large, small] = [rooms.take(1_000_000), rooms.take(1000)];
    expect(large.byteLength).toBeGreaterThanOrEqual(1_000_000);
    rooms.give(large);
    rooms.give(small);
    expect(rooms.take(500)).toBe(small);
    expect(rooms.take(500)).toBe(large);
  });

  test('have a little to spare, for slices differ', () => {
    const rooms = new Rooms();
    const room = rooms.take(1_000_000);
    rooms.give(room);
    expect(rooms.take(1_100_000)).toBe(room);
  });

  test('of which there are enough are given back to the system', () => {
    const rooms = new Rooms();
    const given = Array.from({ length: 20 }, () => new ArrayBuffer(100));
    for (const room of given) rooms.give(room);
    const kept = given.filter(({ byteLength }) => byteLength > 0);
    expect(kept.length).toBeLessThan(10);
    expect(kept).toContain(rooms.take(100));
  });
});
