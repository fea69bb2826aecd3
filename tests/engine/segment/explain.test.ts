import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition, Group, Operands } from '#lib/domain/segment.ts';
import type { Truth } from '#lib/domain/segment-answer.ts';
import { hasBit } from '#lib/engine/chunk/bit-set.ts';
import { membersOf } from '#lib/engine/segment/answer.ts';
import { ConditionCache } from '#lib/engine/segment/condition-cache.ts';
import { explainSegment } from '#lib/engine/segment/explain.ts';
import { madeRoot } from '../../support/made-segments.ts';
import { plainWorkspace, type PlainWorkspace } from '../../support/plain-workspace.ts';
import { columnsOf } from '../../support/segment-columns.ts';
import { oracleMembers } from '../../support/segment-oracle.ts';

const cases = plainWorkspace.chain((workspace) =>
  fc.record({
    workspace: fc.constant(workspace),
    other: madeRoot(workspace),
    roots: fc.array(madeRoot(workspace, ['s1']), { minLength: 3, maxLength: 3 })
  })
);

const condition = (kind: string, operands: Operands): Condition => ({ id: kind, on: true, kind, operands });
const all = (...rules: Group['rules']): Group => ({ id: 'root', on: true, join: 'all', rules });

describe('an explanation', () => {
  test('says of everybody what the members say, and what will be true at the moment that it names', () => {
    fc.assert(
      fc.property(cases, ({ workspace, other, roots }) => {
        const cache = new ConditionCache();
        const base = columnsOf(workspace, () => membersOf(other, base, cache));
        for (const root of roots) {
          const members = membersOf(root, base, cache);
          workspace.people.forEach(({ alive }, contact) => {
            if (!alive) return;
            const { member, truth } = explainSegment(root, base, contact, [], () => other);
            expect(member).toBe(hasBit(members, contact));
            checkNext(truth, root, workspace, contact, other);
          });
        }
      }),
      { numRuns: 12 }
    );
  });

  const oneBuyer = (at: number, moment: number, zone: string): PlainWorkspace => {
    const [made] = fc.sample(plainWorkspace, { numRuns: 1, seed: 4 });
    const person = { ...made!.people[0]!, alive: true };
    const event = {
      type: 'order-placed',
      contact: 0,
      at,
      page: 0,
      campaign: '',
      url: '',
      amount: 10,
      currency: '',
      products: []
    };
    return { ...made!, moment, zone, people: [person], events: [event], arrivals: [] };
  };
  const ordered = (window: Operands) =>
    condition('event', { event: 'order-placed', times: { compare: 'at-least', count: 1 }, window, filters: [] });

  test('names the millisecond at which 72 hours are over, and the midnight at which 3 days are', () => {
    const at = Date.parse('2025-03-28T09:00:00.123Z');
    const base = columnsOf(oneBuyer(at, Date.parse('2025-03-29T12:00Z'), 'Europe/Paris'));
    const within = (window: Operands) => explainSegment(all(ordered(window)), base, 0, [], () => undefined).truth.next;
    expect(within({ kind: 'hours', amount: 72 })).toEqual({ at: at + 72 * 3_600_000, holds: false });
    // clocks go forward on the 30th
    expect(within({ kind: 'days', amount: 3 })).toEqual({ at: Date.parse('2025-03-31T22:00Z'), holds: false });
    expect(within({ kind: 'ever' })).toBeNull();
  });

  test('tells the newest event that counts, or the one that missed', () => {
    const at = Date.parse('2025-03-28T09:00Z');
    const truthAt = (moment: string) => {
      const base = columnsOf(oneBuyer(at, Date.parse(moment), 'UTC'));
      return explainSegment(all(ordered({ kind: 'hours', amount: 24 })), base, 0, [], () => undefined).truth.rules[0]!;
    };
    const event = { type: 'order-placed', at, values: { amount: '10' }, source: 'boutique' };
    expect(truthAt('2025-03-28T10:00Z').facts).toEqual([{ kind: 'events', count: 1, newest: event }]);
    expect(truthAt('2025-03-29T10:00Z').facts).toEqual([
      { kind: 'events', count: 0, newest: null },
      { kind: 'outside', event }
    ]);
  });
});

/** Just before the moment that it names nothing has changed, at the moment it has: nothing else happening. */
function checkNext({ next }: Truth, root: Group, workspace: PlainWorkspace, contact: number, other: Group): void {
  const events = workspace.events.filter(({ at }) => at <= workspace.moment);
  const people = workspace.people.map((person, at) => ({ ...person, alive: at === contact }));
  const holdsAt = (moment: number) =>
    oracleMembers(root, { ...workspace, people, events, moment }, { s1: other }).includes(contact);
  const now = holdsAt(workspace.moment);
  if (next) {
    expect(next.at).toBeGreaterThan(workspace.moment);
    expect(next.holds).toBe(!now);
    expect([holdsAt(next.at - 1), holdsAt(next.at)]).toEqual([now, !now]);
  }
  // a day and a week later, unless it was said
  for (const later of [24, 24 * 7 + 1]) {
    const moment = workspace.moment + later * 3_600_000;
    if (!next || next.at > moment) expect(holdsAt(moment)).toBe(now);
  }
}
