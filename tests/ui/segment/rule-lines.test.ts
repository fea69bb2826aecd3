import { expect, test } from 'vitest';
import type { Condition, Group, Rule } from '#lib/domain/segment.ts';
import type { RuleCount } from '#lib/domain/segment-answer.ts';
import { lineId, ruleLines, ruleMeshes } from '#lib/ui/segment/rule-lines.ts';

const condition = (id: string, on = true): Condition => ({ id, on, kind: 'tag', operands: {} });
const group = (id: string, join: Group['join'], rules: readonly Rule[], on = true): Group => ({ id, on, join, rules });
const count = (arriving: number, leaving: number, alone: number | null = null): RuleCount => {
  return { arriving, leaving, alone, gaps: [] };
};

const espresso = group('root', 'all', [
  condition('consent'),
  group('either', 'any', [condition('opened'), condition('clicked')]),
  condition('orders'),
  condition('spent', false)
]);
const counts = {
  root: count(1000, 30),
  consent: count(1000, 600),
  either: count(600, 45),
  opened: count(600, 40, 35),
  clicked: count(600, 10, 5),
  orders: count(45, 30),
  spent: count(30, 8)
};
const rows = ['consent', 'opened', 'clicked', 'orders', 'spent'];
const yOf = (id: string) => rows.indexOf(id) * 50;

test('a group is a line, its rules and its foot; marks say how a rule is joined to the one before', () => {
  const lines = ruleLines(espresso);
  expect(lines.map(lineId)).toEqual(['consent', 'either', 'opened', 'clicked', 'either-foot', 'orders', 'spent']);
  expect(lines.map(({ place }) => place.mark)).toEqual([null, 'and', null, 'or', 'and', 'and', 'and']);
  expect(lines.map(({ place }) => place.depth)).toEqual([0, 0, 1, 1, 0, 0, 0]);
});

test('alternatives cross the jet as it arrives, and it narrows to their union under the last one', () => {
  const meshes = ruleMeshes(espresso, counts, yOf);
  expect(meshes.map(({ id, arriving, passing, after }) => [id, arriving, passing, after])).toEqual([
    ['consent', 1000, 600, 600],
    ['opened', 600, 40, 600],
    ['clicked', 600, 10, 45],
    ['orders', 45, 30, 30]
  ]);
});

test('a group inside alternatives adds meshes to the same jet, never a second one', () => {
  const inner = group('both', 'all', [condition('opened'), condition('clicked')]);
  const nested = group('root', 'all', [group('either', 'any', [inner, condition('orders')])]);
  const nestedCounts = {
    ...counts,
    both: count(1000, 5),
    either: count(1000, 33),
    opened: count(1000, 40),
    clicked: count(40, 5)
  };
  const meshes = ruleMeshes(nested, nestedCounts, yOf);
  expect(meshes.map(({ id, arriving, after }) => [id, arriving, after])).toEqual([
    ['opened', 1000, 1000],
    ['clicked', 1000, 1000],
    ['orders', 1000, 33]
  ]);
});

test('alternatives at the root, too; what is off, or inside what is off, has no mesh', () => {
  const root = group('root', 'any', [condition('opened'), group('off', 'all', [condition('orders')], false)]);
  const meshes = ruleMeshes(root, { ...counts, root: count(1000, 40) }, yOf);
  expect(meshes).toEqual([{ id: 'opened', y: 50, arriving: 1000, passing: 40, after: 40 }]);
  expect(ruleLines(root).at(-2)).toMatchObject({ rule: { id: 'orders' }, place: { reached: false } });
});
