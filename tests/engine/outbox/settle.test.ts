import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outboxStates, outboxTable, type OutboxEvent, type OutboxItem } from '#lib/domain/outbox.ts';
import type { Outcome } from '#lib/engine/connectors/connector.ts';
import { backOff, clamped, longestWait } from '#lib/engine/outbox/back-off.ts';
import { nextItem } from '#lib/engine/outbox/next-item.ts';
import { after, lease, leaseMs, settle } from '#lib/engine/outbox/settle.ts';

const item = (more: Partial<OutboxItem> = {}): OutboxItem => ({
  id: 'one',
  order: 1,
  destination: 'meta',
  audience: 'espresso',
  effect: { kind: 'add', people: 3, part: 1, parts: 1 },
  schema: 1,
  rule: 1,
  state: 'waiting',
  attempts: 0,
  nextAt: 0,
  lease: null,
  answer: null,
  preparedAt: 0,
  isOwed: false,
  heldFor: null,
  ...more
});
const heard = (at: number) => ({ at, status: 200, received: null, invalid: null });
const postponed: Outcome = { kind: 'postponed', words: 'HTTP 500', afterMs: null };
const sending = (more: Partial<OutboxItem> = {}) => lease(item(more), 'tab', 0)!;

describe('states', () => {
  test('nothing that failed is gone, and what is settled for good never moves', () => {
    const ends = outboxStates.filter((state) => Object.values(outboxTable[state]).every((next) => next === null));
    expect(ends).toEqual(['sent', 'cancelled']);
    const events = Object.keys(outboxTable.waiting) as OutboxEvent[];
    const failing = events.filter((event) => event !== 'accepted' && event !== 'cancelled');
    for (const state of outboxStates) {
      for (const event of failing) expect(['sent', 'cancelled']).not.toContain(outboxTable[state][event]);
    }
  });

  test('only what a network has accepted is sent, and only the user takes anything out', () => {
    for (const state of outboxStates) {
      for (const [event, next] of Object.entries(outboxTable[state])) {
        if (next === 'sent') expect([state, event]).toEqual(['sending', 'accepted']);
        if (next === 'cancelled') expect(event).toBe('cancelled');
      }
    }
  });

  test('O9 a lost sender gives its item back, and can no longer settle it', () => {
    const back = after(sending(), 'expired')!;
    expect(back).toMatchObject({ state: 'waiting', lease: null, attempts: 1 });
    expect(
      settle(back, { kind: 'accepted', words: '', remote: null, received: 3, invalid: 0 }, heard(1), 0)
    ).toBeNull();
    expect(lease(back, 'other', 5)).toMatchObject({ attempts: 2, lease: { owner: 'other', until: 5 + leaseMs } });
    expect(lease(sending(), 'other', 5)).toBeNull();
  });
});

describe('answers', () => {
  test('O5 patience is what the network asks, for the whole lane; else a bound that doubles', () => {
    const asked = settle(sending(), { ...postponed, afterMs: 90_000 }, heard(1000), 0)!;
    expect(asked.item).toMatchObject({ state: 'waiting', nextAt: 91_000 });
    expect(asked.lane).toEqual({ kind: 'open', notBefore: 91_000 });
    expect(settle(sending(), postponed, heard(1000), 1)).toMatchObject({ item: { nextAt: 3000 }, lane: null });
    expect(settle(sending({ attempts: 3 }), postponed, heard(0), 1)!.item.nextAt).toBe(16_000);
  });

  test('O7 a refused token blocks the lane and leaves the item as it was', () => {
    const { item: next, lane } = settle(sending(), { kind: 'blocked', by: 'token', words: 'no' }, heard(7), 0)!;
    expect(next.state).toBe('waiting');
    expect(lane).toEqual({ kind: 'blocked', at: 7, by: 'token', words: 'no' });
  });

  test('O16 what never succeeds stops after twelve tries over three days, and stays', () => {
    const days = 3 * 24 * 3_600_000;
    expect(settle(sending({ attempts: 30 }), postponed, heard(days - 1), 0)!.item.state).toBe('waiting');
    expect(settle(sending({ attempts: 10 }), postponed, heard(days), 0)!.item.state).toBe('waiting');
    const dead = settle(sending({ attempts: 11 }), postponed, heard(days), 0)!.item;
    expect(dead).toMatchObject({ state: 'refused', answer: { words: 'HTTP 500' } });
    expect(after(dead, 'released')!.state).toBe('waiting');
  });

  test('the first part of a replacement is never sent twice in one session; a part whose session is over is added', () => {
    const effect = { kind: 'replace', people: 9, session: '41', part: 1, parts: 2 } as const;
    const first = sending({ effect });
    expect(first.effect).toEqual(effect);
    expect(lease(after(first, 'expired')!, 'tab', 9)!.effect).toEqual({ ...effect, session: '42' });
    const second = sending({ effect: { ...effect, part: 2 }, attempts: 4 });
    expect(second.effect).toMatchObject({ session: '41' });
    const over = settle(second, { kind: 'session-over', words: '1870158' }, heard(3), 0)!.item;
    expect(over).toMatchObject({ state: 'waiting', nextAt: 3, effect: { kind: 'add', people: 9, part: 2, parts: 2 } });
  });

  test('O13 a wait is never longer than the longest, whatever the clock said', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, chance) => {
        const wait = backOff(attempts, chance);
        expect(wait).toBeGreaterThan(0);
        expect(wait).toBeLessThanOrEqual(longestWait);
      })
    );
    expect(clamped(Date.UTC(2031, 0), 1000)).toBe(1000 + longestWait);
    expect(clamped(500, 1000)).toBe(500);
  });
});

describe('what is next in a lane', () => {
  const made = () => ({ remote: '23851' });
  const notMade = () => ({ remote: null });

  test('one that waits keeps those behind it; one refused, held or taken out keeps nobody', () => {
    const late = item({ id: 'late', nextAt: 50 });
    const ready = item({ id: 'ready', order: 2 });
    expect(nextItem([late, ready], made, 10)).toEqual({ waitUntil: 50 });
    expect(nextItem([late, ready], made, 50)).toEqual({ item: late });
    for (const state of ['refused', 'held', 'cancelled', 'sent'] as const)
      expect(nextItem([{ ...late, state }, ready], made, 10)).toEqual({ item: ready });
    expect(nextItem([sending(), ready], made, 10)).toEqual({ waitUntil: leaseMs });
    expect(nextItem([], made, 10)).toBeNull();
  });

  test('nobody is added to an audience that is not made yet', () => {
    const creation = item({ id: 'creation', effect: { kind: 'create' } });
    const addition = item({ id: 'addition', order: 2 });
    expect(nextItem([creation, addition], notMade, 0)).toEqual({ item: creation });
    expect(nextItem([{ ...creation, state: 'refused' }, addition], notMade, 0)).toBeNull();
    expect(nextItem([{ ...creation, state: 'sent' }, addition], made, 0)).toEqual({ item: addition });
  });
});
