import { describe, expect, test } from 'vitest';
import type { Coverage } from '#lib/domain/event.ts';
import type { Condition, Group, Segment } from '#lib/domain/segment.ts';
import { gapsUnder, knownAt } from '#lib/engine/segment/data-reach.ts';

const day = 86_400_000;
const now = 100 * day;
const begun = 60 * day;
const coverage: readonly Coverage[] = [
  { type: 'email-opened', source: 'Lettre', known: [{ from: begun, until: now }] }
];
const at = (moment: number) => ({ moment, zone: 'UTC' });

const rule = (kind: string, operands: Condition['operands'], on = true): Condition => ({
  id: kind,
  on,
  kind,
  operands
});
const opened = (window: { kind: string; amount?: number }, event = 'email-opened') =>
  rule('event', { event, times: { compare: 'at-least', count: 1 }, window, filters: [] });
const group = (...rules: Group['rules']): Group => ({ id: 'g', on: true, join: 'all', rules });
const known = (root: Group, moment: number, under: readonly Segment[] = []) =>
  knownAt(root, under, at(moment), coverage, [{ from: 0, at: 90 * day }]);

describe('how far the data reach', () => {
  test('before the first event nothing is known, then only part of a window, then all of it', () => {
    const root = group(opened({ kind: 'hours', amount: 72 }));
    expect(known(root, begun - 1)).toBe('not');
    expect(known(root, begun + day)).toBe('partly');
    expect(known(root, begun + 3 * day)).toBe('wholly');
  });

  test('a window without a beginning is known since the first event', () => {
    const root = group(opened({ kind: 'ever' }));
    expect(known(root, begun - 1)).toBe('not');
    expect(known(root, begun)).toBe('wholly');
  });

  test('rules without events are known since the first people came', () => {
    expect(known(group(), 90 * day - 1)).toBe('not');
    expect(known(group(), 90 * day)).toBe('wholly');
  });

  test('a type without a source has no beginning, and a rule that is off does not count', () => {
    expect(known(group(opened({ kind: 'ever' }, 'order-placed')), 0)).toBe('wholly');
    const off = { ...opened({ kind: 'ever' }), on: false };
    expect(known(group(off), 90 * day)).toBe('wholly');
  });

  test('what a segment is made of counts with it', () => {
    const inner: Segment = {
      ...{ id: 'inner', name: 'Inner', examples: [], createdAt: 0, changedAt: 0 },
      root: group(opened({ kind: 'days', amount: 90 }))
    };
    const root = group(rule('segment', { has: 'in', of: 'inner' }));
    expect(known(root, begun - 1, [inner])).toBe('not');
    expect(gapsUnder(root, [inner], at(now), coverage)).toEqual([
      { type: 'email-opened', source: 'Lettre', from: 10 * day, until: begun }
    ]);
    expect(gapsUnder(root, [], at(now), coverage)).toEqual([]);
  });
});
