import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isGroup, type Condition, type Group, type Operands, type Rule } from '#lib/domain/segment.ts';
import { answerSegment } from '#lib/engine/segment/answer.ts';
import { ConditionCache } from '#lib/engine/segment/condition-cache.ts';
import { checkExamples } from '#lib/engine/segment/examples.ts';
import { gapsOf } from '#lib/engine/segment/gaps.ts';
import { lintSegment } from '#lib/engine/segment/lint.ts';
import { needsOf, rulesOf } from '#lib/engine/segment/rules.ts';
import { segmentOrder } from '#lib/engine/segment/segment-order.ts';
import { madeRoot } from '../../support/made-segments.ts';
import { plainWorkspace, type PlainWorkspace } from '../../support/plain-workspace.ts';
import { columnsOf } from '../../support/segment-columns.ts';
import { oracleMembers } from '../../support/segment-oracle.ts';

const cases = plainWorkspace.chain((workspace) =>
  fc.record({ workspace: fc.constant(workspace), root: madeRoot(workspace), later: fc.nat(3_600_000 * 80) })
);
const condition = (id: string, kind: string, operands: Operands, on = true): Condition => ({ id, on, kind, operands });
const group = (id: string, join: Group['join'], ...rules: Rule[]): Group => ({ id, on: true, join, rules });

const opened = (id: string, hours: number, on = true) =>
  condition(
    id,
    'event',
    {
      event: 'email-opened',
      times: { compare: 'at-least', count: 1 },
      window: { kind: 'hours', amount: hours },
      filters: []
    },
    on
  );
const none = (id: string, hours: number) =>
  condition(id, 'event', {
    ...{ event: 'email-opened', times: { compare: 'zero', count: 0 }, filters: [] },
    window: { kind: 'hours', amount: hours }
  });
const text = (id: string, op: string, value: string) =>
  condition(id, 'field-text', { field: 'city', op, values: [value] });

describe('counts of rules', () => {
  test('are those that a slow look finds for the rules before it, with it, and if it were on', () => {
    fc.assert(
      fc.property(cases, ({ workspace, root }) => {
        const { rules, matching, people } = answerSegment(root, columnsOf(workspace), new ConditionCache(), []);
        const size = (tree: Group) => oracleMembers(tree, workspace).length;
        expect(matching).toBe(size(root));
        expect(people).toBe(workspace.people.filter(({ alive }) => alive).length);
        expect(Object.keys(rules).toSorted()).toEqual(
          rulesOf(root)
            .map(({ id }) => id)
            .toSorted()
        );
        for (const [at, rule] of root.rules.entries()) {
          const count = rules[rule.id]!;
          const before = root.rules.slice(0, at);
          if (!rule.on)
            expect(count.leaving).toBe(size({ ...root, rules: root.rules.with(at, { ...rule, on: true }) }));
          else if (root.join !== 'any') {
            expect(count.arriving).toBe(size({ ...root, rules: before }));
            expect(count.leaving).toBe(size({ ...root, rules: [...before, rule] }));
          } else if (count.alone !== null) {
            const others = oracleMembers({ ...root, rules: [...root.rules.toSpliced(at, 1), never] }, workspace);
            const own = oracleMembers({ ...root, rules: [rule, never] }, workspace);
            expect(count.leaving).toBe(own.length);
            expect(count.alone).toBe(own.filter((contact) => !others.includes(contact)).length);
            // only a group in which nothing counts has none
          } else expect(isGroup(rule)).toBe(true);
        }
      }),
      { numRuns: 60 }
    );
  });

  test('of a rule that is asked again later, and after a switch, are those of a new count', () => {
    fc.assert(
      fc.property(cases, ({ workspace, root, later }) => {
        const base = columnsOf(workspace);
        const cache = new ConditionCache(3);
        for (const moment of [workspace.moment, workspace.moment + 1, workspace.moment + later]) {
          const asked = { ...base, moment };
          const switched = { ...root, rules: root.rules.map((rule) => ({ ...rule, on: !rule.on })) };
          for (const one of [root, switched, root]) {
            const { members } = answerSegment(one, asked, cache, []);
            expect(members).toEqual(answerSegment(one, asked, new ConditionCache(), []).members);
          }
        }
      }),
      { numRuns: 40 }
    );
  });

  test('name gaps where a window looks further than the data', () => {
    const [made] = fc.sample(plainWorkspace, { numRuns: 1, seed: 1 });
    const workspace: PlainWorkspace = { ...made!, moment: 1_000_000_000, zone: 'UTC' };
    const hour = 3_600_000;
    const known = [
      { from: 0, until: workspace.moment - 10 * hour },
      { from: workspace.moment - 5 * hour, until: workspace.moment - hour }
    ];
    const answer = answerSegment(
      group('root', 'all', opened('a', 72), opened('b', 1)),
      columnsOf(workspace),
      new ConditionCache(),
      [{ type: 'email-opened', source: 'outil', known }]
    );
    const gap = (from: number, until: number) => ({ type: 'email-opened', source: 'outil', from, until });
    const end = workspace.moment + 1;
    expect(answer.rules['a']!.gaps).toEqual([
      gap(workspace.moment - 10 * hour, workspace.moment - 5 * hour),
      gap(workspace.moment - hour, end)
    ]);
    expect(answer.rules['b']!.gaps).toEqual([gap(end - hour, end)]);
    expect(answer.rules['root']!.gaps).toHaveLength(3);
  });

  test('name what is missing at the end once it is a hundredth of the window, or an hour', () => {
    const end = 1_000_000_000_000;
    const missing = (milliseconds: number, from: number) => {
      const known = [{ from: 0, until: end - milliseconds }];
      return gapsOf('order-placed', { from, until: end }, [{ type: 'order-placed', source: 'boutique', known }]);
    };
    const [minute, hour] = [60_000, 3_600_000];
    expect(missing(43 * minute, end - 72 * hour)).toEqual([]);
    expect(missing(44 * minute, end - 72 * hour)).toHaveLength(1);
    expect(missing(hour, -Infinity)).toEqual([]);
    expect(missing(hour + 1, -Infinity)).toEqual([
      { type: 'order-placed', source: 'boutique', from: end - hour - 1, until: end }
    ]);
  });
});

// nobody meets it, and it counts: an ANY group of one rule and it has those who meet the rule
const never = condition('never', 'random', { part: 'drawn', share: 0, salt: 'x' });

describe('the linter', () => {
  const notes = (...rules: Rule[]) =>
    lintSegment(group('root', 'all', ...rules), null).map(({ kind, rule, other }) => [kind, rule, other]);

  test('tells what nobody can meet, and what is there twice', () => {
    expect(notes(opened('a', 24), none('b', 72))).toEqual([['contradiction', 'b', 'a']]);
    expect(notes(opened('a', 72), none('b', 24))).toEqual([]);
    expect(notes(text('a', 'is', 'Lyon'), text('b', 'is', 'Paris'))).toEqual([['contradiction', 'b', 'a']]);
    expect(notes(text('a', 'is', 'Lyon'), text('b', 'is', 'LYON'))).toEqual([]);
    expect(notes(text('a', 'is', 'Lyon'), text('b', 'is', 'Lyon'))).toEqual([['duplicate', 'b', 'a']]);
    const day = (id: string, op: string, value: string) =>
      condition(id, 'field-date', { field: 'birth-date', op, values: [value] });
    expect(notes(day('a', 'before', '2020-01-01'), day('b', 'after', '2021-01-01'))).toEqual([
      ['contradiction', 'b', 'a']
    ]);
    const score = (id: string, op: string, value: number) =>
      condition(id, 'field-number', { field: 'f1', op, values: [value] });
    expect(notes(score('a', 'above', 3), score('b', 'up-to', 3))).toEqual([['contradiction', 'b', 'a']]);
    expect(notes(score('a', 'from', 3), score('b', 'up-to', 3))).toEqual([]);
    expect(notes(group('g', 'any', text('a', 'is', 'Lyon'), text('b', 'is', 'Paris')))).toEqual([]);
  });

  test('tells what changes nothing and what keeps nobody', () => {
    const count = (arriving: number, leaving: number, alone: number | null = null) => ({
      arriving,
      leaving,
      alone,
      gaps: []
    });
    const rules = { root: count(9, 0), a: count(9, 9), b: count(9, 0) };
    const found = lintSegment(group('root', 'all', opened('a', 24), text('b', 'is', 'x')), { rules });
    expect(found.map(({ kind, rule }) => [kind, rule])).toEqual([
      ['changes-nothing', 'a'],
      ['keeps-nobody', 'b']
    ]);
  });

  test('never calls a contradiction what somebody meets', () => {
    fc.assert(
      fc.property(cases, ({ workspace, root }) => {
        const told = lintSegment({ ...root, join: 'all' }, null);
        const broken = told.some(
          ({ kind, rule }) => kind === 'contradiction' && root.rules.some(({ id }) => id === rule)
        );
        if (broken) expect(oracleMembers({ ...root, join: 'all' }, workspace)).toEqual([]);
        expect(told.length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 }
    );
  });
});

describe('segments of segments', () => {
  const member = (of: string) => condition(of, 'segment', { has: 'in', of });
  const named = (id: string, ...of: string[]) => ({
    ...{ id, name: id.toUpperCase(), examples: [], createdAt: 0, changedAt: 0 },
    root: group('root', 'all', ...of.map(member))
  });

  test('come in the order in which they are made of one another', () => {
    const all = [named('a', 'b', 'c'), named('b', 'c'), named('c'), named('d')];
    const ordered = segmentOrder(group('root', 'all', member('a'), member('gone')), all);
    expect(ordered.ok && ordered.value.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  test('in a circle are refused, the way named', () => {
    const all = [named('a', 'b'), named('b', 'c'), named('c', 'a')];
    expect(segmentOrder(group('root', 'all', member('b')), all)).toEqual({
      ok: false,
      problem: { kind: 'segment-cycle', path: ['B', 'C', 'A', 'B'] }
    });
    // a segment that is being edited: its new rules, not those that are kept
    expect(segmentOrder(group('root', 'all', member('b')), [named('a'), named('b', 'a')], 'a')).toEqual({
      ok: false,
      problem: { kind: 'segment-cycle', path: ['A', 'B', 'A'] }
    });
  });

  test('examples are checked, and what has to be loaded is told with rules that are off', () => {
    const members = Uint32Array.of(0b101);
    const examples = [0, 1, 2].map((contact) => ({ contact, member: contact < 2 }));
    expect(checkExamples(examples, members).map(({ isRight }) => isRight)).toEqual([true, false, false]);
    const needs = needsOf(group('root', 'all', opened('a', 24, false), text('b', 'set', '')), {
      moment: 0,
      zone: 'UTC'
    });
    expect(needs.events.map(({ type }) => type)).toEqual(['email-opened']);
    expect(needs.columns).toContain('field:city');
  });
});
