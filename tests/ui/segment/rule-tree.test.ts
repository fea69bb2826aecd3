import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isGroup, type Condition, type Group, type Rule } from '#lib/domain/segment.ts';
import {
  findRule,
  moved,
  placed,
  rulesInOrder,
  withCopy,
  withoutRule,
  withRule,
  withSwitch
} from '#lib/ui/segment/rule-tree.ts';

const condition = (id: string): Condition => ({ id, on: true, kind: 'tag', operands: {} });
const group = (id: string, rules: readonly Rule[]): Group => ({ id, on: true, join: 'any', rules });
const tree = group('root', [condition('a'), group('g', [condition('b'), condition('c')]), condition('d')]);
const shape = (rule: Rule): string => (isGroup(rule) ? `${rule.id}(${rule.rules.map(shape).join(' ')})` : rule.id);

test('a rule walks down through a group and out of it, and up the same way', () => {
  const walk = ['root(g(a b c) d)', 'root(g(b a c) d)', 'root(g(b c a) d)', 'root(g(b c) a d)', 'root(g(b c) d a)'];
  let down = tree;
  for (const step of walk) expect(shape((down = moved(down, 'a', 'down')))).toBe(step);
  expect(moved(down, 'a', 'down')).toBe(down);
  let up = down;
  for (const step of walk.toReversed().slice(1)) expect(shape((up = moved(up, 'a', 'up')))).toBe(step);
  expect(shape(moved(up, 'a', 'up'))).toBe(shape(tree));
});

test('the last rule of a group takes the group with it, the root stays', () => {
  expect(shape(withoutRule(withoutRule(tree, 'b'), 'c'))).toBe('root(a d)');
  expect(shape(withoutRule(group('root', [condition('a')]), 'a'))).toBe('root()');
  const nested = group('root', [group('g', [group('h', [condition('a')])])]);
  expect(shape(withoutRule(nested, 'a'))).toBe('root()');
  expect(shape(moved(group('root', [condition('x'), group('g', [condition('a')])]), 'a', 'down'))).toBe('root(x a)');
});

test('a copy stands right after its model, with ids of its own', () => {
  let next = 0;
  const copied = withCopy(tree, 'g', () => `new${++next}`);
  expect(shape(copied)).toBe('root(a g(b c) new1(new2 new3) d)');
});

test('a group is not put into itself; what is switched shares the rest of the tree', () => {
  const g = findRule(tree, 'g')!.rule;
  expect(placed(tree, g, 'g', 0)).toBe(tree);
  const off = withSwitch(tree, 'b', false);
  expect(off.rules[0]).toBe(tree.rules[0]);
  expect(withSwitch(tree, 'nobody', false)).toBe(tree);
});

test('whatever is moved wherever: no rule is lost, none is twice, no group but the root is empty', () => {
  const rule: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule }>((tie) => ({
    rule: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant(condition('')),
      fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((rules) => group('', rules))
    )
  })).rule;
  const root = fc.array(rule, { minLength: 1, maxLength: 4 }).map((rules) => named(group('', rules)));
  const moves = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(3), fc.constantFrom('up', 'down', 'place')), {
    maxLength: 12
  });
  fc.assert(
    fc.property(root, moves, (start, steps) => {
      const conditions = ids(start).conditions;
      let now = start;
      for (const [which, where, at, how] of steps) {
        const rules = rulesInOrder(now);
        const picked = rules[which % rules.length]!;
        const groups = [now, ...rules.filter(isGroup)];
        now = how === 'place' ? placed(now, picked, groups[where % groups.length]!.id, at) : moved(now, picked.id, how);
        expect(ids(now).conditions).toEqual(conditions);
        expect(
          rulesInOrder(now)
            .filter(isGroup)
            .every(({ rules: inner }) => inner.length > 0)
        ).toBe(true);
      }
    })
  );
});

test('a rule is put where it is asked', () => {
  expect(shape(withRule(tree, 'g', 1, condition('x')))).toBe('root(a g(b x c) d)');
});

function named(root: Group): Group {
  let next = 0;
  const name = (rule: Rule): Rule =>
    isGroup(rule) ? { ...rule, id: `r${next++}`, rules: rule.rules.map(name) } : { ...rule, id: `r${next++}` };
  return name(root) as Group;
}

const ids = (root: Group) => {
  const conditions = rulesInOrder(root).filter((rule) => !isGroup(rule));
  return { conditions: conditions.map(({ id }) => id).toSorted() };
};
