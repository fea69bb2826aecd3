import { expect, test } from 'vitest';
import type { Condition, Group, Rule } from '#lib/domain/segment.ts';
import type { RuleCount } from '#lib/domain/segment-answer.ts';
import { lastHold } from '#lib/ui/segment/last-hold.ts';

const condition = (id: string, on = true): Condition => ({ id, on, kind: 'tag', operands: {} });
const group = (id: string, join: Group['join'], rules: readonly Rule[]): Group => ({ id, on: true, join, rules });
const counts = (of: Readonly<Record<string, readonly [number, number]>>): Readonly<Record<string, RuleCount>> =>
  Object.fromEntries(
    Object.entries(of).map(([id, [arriving, leaving]]) => [id, { arriving, leaving, alone: null, gaps: [] }])
  );

test('the rule that lets nobody through is named, with those who came to it', () => {
  const root = group('root', 'all', [condition('a'), condition('off', false), condition('b'), condition('c')]);
  const held = lastHold(root, counts({ a: [50, 12], off: [12, 0], b: [12, 0], c: [0, 0] }));
  expect(held).toEqual({ rule: root.rules[2], lost: 12 });
});

test('in a group of which all must hold, it is the rule inside; of another, the group', () => {
  const inner = group('g', 'all', [condition('a'), condition('b')]);
  const all = group('root', 'all', [inner]);
  expect(lastHold(all, counts({ g: [9, 0], a: [9, 4], b: [4, 0] }))?.rule.id).toBe('b');
  const either = group('root', 'all', [{ ...inner, join: 'any' as const }]);
  expect(lastHold(either, counts({ g: [9, 0], a: [9, 0], b: [9, 0] }))).toMatchObject({ rule: { id: 'g' }, lost: 9 });
});

test('where somebody passes, or nobody is there, or no single rule is the cause, none is named', () => {
  const root = group('root', 'all', [condition('a')]);
  expect(lastHold(root, counts({ a: [5, 1] }))).toBeNull();
  expect(lastHold(root, counts({ a: [0, 0] }))).toBeNull();
  expect(lastHold(root, {})).toBeNull();
  expect(lastHold({ ...root, join: 'any' }, counts({ a: [5, 0] }))).toBeNull();
});
