import { isGroup, type Group, type Operands, type Rule } from '#lib/domain/segment.ts';

// Changes of a tree of rules: each answers another tree, and shares what did not change.

/** The rule, and the group that holds it (null for the root). */
export function findRule(root: Group, id: string): { readonly rule: Rule; readonly parent: Group | null } | null {
  if (root.id === id) return { rule: root, parent: null };
  for (const rule of root.rules) {
    if (rule.id === id) return { rule, parent: root };
    const found = isGroup(rule) ? findRule(rule, id) : null;
    if (found) return found;
  }
  return null;
}

/** All rules in the order in which they are read, the root left out. */
export const rulesInOrder = (group: Group): readonly Rule[] =>
  group.rules.flatMap((rule) => (isGroup(rule) ? [rule, ...rulesInOrder(rule)] : [rule]));

export const withSwitch = (root: Group, id: string, on: boolean): Group =>
  change(root, id, (rule) => ({ ...rule, on }));

export const withJoin = (root: Group, id: string, join: Group['join']): Group =>
  change(root, id, (rule) => (isGroup(rule) ? { ...rule, join } : rule));

export const withOperands = (root: Group, id: string, operands: Operands): Group =>
  change(root, id, (rule) => (isGroup(rule) ? rule : { ...rule, operands }));

/** The rule is put into a group, before the one that stands at `at` there. */
export function withRule(root: Group, group: string, at: number, rule: Rule): Group {
  return change(root, group, (found) =>
    isGroup(found) ? { ...found, rules: found.rules.toSpliced(at, 0, rule) } : found
  );
}

/** Without the rule, and without the groups that it leaves empty; the root stays. */
export const withoutRule = (root: Group, id: string): Group => pruned(taken(root, id));

/** A copy right after it, all ids fresh. */
export function withCopy(root: Group, id: string, fresh: () => string): Group {
  const found = findRule(root, id);
  if (!found?.parent) return root;
  const at = found.parent.rules.indexOf(found.rule);
  return withRule(root, found.parent.id, at + 1, freshRule(found.rule, fresh));
}

export const freshRule = <R extends Rule>(rule: R, fresh: () => string): R =>
  isGroup(rule)
    ? { ...rule, id: fresh(), rules: rule.rules.map((inner) => freshRule(inner, fresh)) }
    : { ...rule, id: fresh() };

/** One place up or down as it is read: into a group that is met, out of one at its end. */
export function moved(root: Group, id: string, way: 'up' | 'down'): Group {
  const found = findRule(root, id);
  if (!found?.parent) return root;
  const { rule, parent } = found;
  const at = parent.rules.indexOf(rule);
  const next = parent.rules[way === 'up' ? at - 1 : at + 1];
  if (next && isGroup(next)) return placed(root, rule, next.id, way === 'up' ? next.rules.length : 0);
  if (next) return placed(root, rule, parent.id, way === 'up' ? at - 1 : at + 1);
  const above = findRule(root, parent.id)?.parent;
  if (!above) return root;
  const outside = above.rules.indexOf(parent);
  return placed(root, rule, above.id, way === 'up' ? outside : outside + 1);
}

/** The rule is taken away and put at a place that is counted without it. Into itself it cannot go, and where it is it
 * stays. */
export function placed(root: Group, rule: Rule, group: string, at: number): Group {
  if (isGroup(rule) && findRule(rule, group)) return root;
  const parent = findRule(root, rule.id)?.parent;
  if (parent?.id === group && parent.rules[at]?.id === rule.id) return root;
  return pruned(withRule(taken(root, rule.id), group, at, rule));
}

function taken(group: Group, id: string): Group {
  const rules = group.rules
    .filter((rule) => rule.id !== id)
    .map((rule) => (isGroup(rule) && findRule(rule, id) ? taken(rule, id) : rule));
  return { ...group, rules };
}

function pruned(group: Group): Group {
  const rules = group.rules.map((rule) => (isGroup(rule) ? pruned(rule) : rule));
  const left = rules.filter((rule) => !isGroup(rule) || rule.rules.length > 0);
  const same = left.length === group.rules.length && left.every((rule, at) => rule === group.rules[at]);
  return same ? group : { ...group, rules: left };
}

function change(group: Group, id: string, into: (rule: Rule) => Rule): Group {
  if (group.id === id) return into(group) as Group;
  let touched = false;
  const rules = group.rules.map((rule): Rule => {
    const after = rule.id === id ? into(rule) : isGroup(rule) ? change(rule, id, into) : rule;
    touched ||= after !== rule;
    return after;
  });
  return touched ? { ...group, rules } : group;
}
