import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TimeWindow } from '#lib/domain/time-window.ts';
import { boundsOf, isWindowTime, leavesAt } from '#lib/engine/segment/window.ts';
import { plainDay, plainStart, plainTime, Temporal } from '../../support/plain-zone.ts';

const zones = [
  ...['UTC', 'Europe/Paris', 'America/New_York', 'America/Sao_Paulo', 'Asia/Beirut', 'Atlantic/Azores'],
  ...[
    'America/Havana',
    'Pacific/Apia',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Pacific/Kiritimati'
  ]
];
const zone = fc.constantFrom(...zones);
// near a change of the clocks, or anywhere between 1971 and 2037
const moment = zone.chain((name) =>
  fc.integer({ min: 31_536_000, max: 2_114_380_800 }).chain((second) => {
    const anywhere = second * 1000;
    const change = Temporal.Instant.fromEpochMilliseconds(anywhere)
      .toZonedDateTimeISO(name)
      .getTimeZoneTransition('next');
    const near = change ? change.epochMilliseconds : anywhere;
    return fc
      .oneof(
        fc.constant(anywhere),
        fc.integer({ min: -2, max: 2 }).map((shift) => near + shift),
        fc.integer({ min: -100_000_000, max: 100_000_000 }).map((shift) => near + shift)
      )
      .map((at) => ({ zone: name, moment: at }));
  })
);
const hour = 3_600_000;

describe('bounds of a window', () => {
  test('of days begin at the midnight that Temporal finds, whatever the clocks do', () => {
    fc.assert(
      fc.property(moment, fc.nat(400), ({ zone: name, moment: now }, amount) => {
        const from = plainStart(plainDay(now, name).subtract({ days: amount }), name);
        expect(boundsOf({ kind: 'days', amount }, now, name)).toEqual({ from, until: now + 1 });
      }),
      { numRuns: 2000 }
    );
  });

  test('between, before and after days and times are those that Temporal finds', () => {
    const shift = fc.integer({ min: -3, max: 3 });
    const time = fc.option(fc.tuple(fc.nat(23), fc.constantFrom(0, 1, 29, 30, 59)), { nil: null });
    fc.assert(
      fc.property(moment, shift, time, ({ zone: name, moment: now }, days, clock) => {
        const two = (part: number) => String(part).padStart(2, '0');
        const day = plainDay(now, name).add({ days }).toString();
        const at = clock ? `${day}T${two(clock[0])}:${two(clock[1])}` : day;
        const later = now + 10 * 24 * hour;
        expect(boundsOf({ kind: 'before', at }, later, name)).toEqual({ from: -Infinity, until: plainTime(at, name) });
        expect(boundsOf({ kind: 'after', at }, later, name)).toEqual({
          from: plainTime(at, name, true),
          until: later + 1
        });
        const both = boundsOf({ kind: 'between', from: at, to: at }, later, name);
        expect(both).toEqual({ from: plainTime(at, name), until: plainTime(at, name, true) });
      }),
      { numRuns: 2000 }
    );
  });

  test('of hours leave out what happened exactly so long ago, and have what happens now', () => {
    expect(boundsOf({ kind: 'hours', amount: 72 }, 1_000_000_000, 'Europe/Paris')).toEqual({
      from: 1_000_000_001 - 72 * hour,
      until: 1_000_000_001
    });
  });

  test('never go beyond the moment of the question', () => {
    const now = Date.parse('2026-11-22T10:00Z');
    const windows: TimeWindow[] = [
      { kind: 'between', from: '2026-11-01', to: '2026-12-31' },
      { kind: 'before', at: '2027-01-01' },
      { kind: 'ever' }
    ];
    for (const window of windows) expect(boundsOf(window, now, 'UTC').until).toBe(now + 1);
  });

  test('an event leaves at the first millisecond at which it is no longer inside', () => {
    const window = fc.record({
      kind: fc.constantFrom('hours' as const, 'days' as const),
      amount: fc.integer({ min: 1, max: 40 })
    });
    fc.assert(
      fc.property(moment, window, ({ zone: name, moment: at }, one) => {
        const leaves = leavesAt(at, one, name);
        expect(boundsOf(one, leaves - 1, name).from).toBeLessThanOrEqual(at);
        expect(boundsOf(one, leaves, name).from).toBeGreaterThan(at);
      }),
      { numRuns: 2000 }
    );
  });

  test.each(['2026-11-22', '2024-02-29', '2026-11-22T09:42'])('%s is a day or a moment', (text) => {
    expect(isWindowTime(text)).toBe(true);
  });
  test.each(['', '2026-02-29', '2026-11-22T24:00', '2026-11-22T9:42', '22/11/2026', '2026-11-22T09:42Z'])(
    '%j is none',
    (text) => {
      expect(isWindowTime(text)).toBe(false);
    }
  );
});
