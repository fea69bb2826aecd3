import { isGroup, type Group, type Rule } from '#lib/domain/segment.ts';
import type { Coverage } from '#lib/domain/event.ts';
import type { Truth } from '#lib/domain/segment-answer.ts';
import { hasBit } from '#lib/engine/chunk/bit-set.ts';
import { conditionKind } from './catalog.ts';
import type { Explained } from './condition.ts';
import { gapsOfRules } from './gaps.ts';
import { personBases, type PersonJudge } from './person-base.ts';
import type { PersonBase, SegmentBase } from './segment-base.ts';

/** Why a contact alive is in a segment or not: the truth of every rule, those that are off too, with what was looked at
 * and when time alone changes it. Agrees with `membersOf` for everyone.
 * @param rootOf the rules of another segment; undefined for one that is not there */
export function explainSegment(
  root: Group,
  base: SegmentBase,
  contact: number,
  coverage: readonly Coverage[],
  rootOf: (segment: string) => Group | undefined
): { readonly member: boolean; readonly truth: Truth } {
  const baseAt = personBases(
    base,
    contact,
    rootOf,
    judgeOf(contact, () => baseAt)
  );
  const now = baseAt(base.moment);
  const gaps = gapsOfRules(root, base, coverage);
  const nexts = nextChanges(root, now, baseAt, contact);
  const truthOf = (rule: Rule): Truth => {
    const next = nexts.get(rule.id) ?? null;
    const ruleGaps = gaps.get(rule.id) ?? [];
    if (isGroup(rule)) {
      const holds = truthOfGroup(rule, now, contact) ?? true;
      return { rule: rule.id, holds, gaps: ruleGaps, facts: [], next, rules: rule.rules.map(truthOf) };
    }
    const { holds, facts } = explainedAt(rule, now, contact);
    return { rule: rule.id, holds, gaps: ruleGaps, facts, next, rules: [] };
  };
  const truth = truthOf(root);
  return { member: hasBit(base.everyone, contact) && truth.holds, truth };
}

/** The condition of a rule for a person. */
function explainedAt({ kind, operands }: Exclude<Rule, Group>, base: PersonBase, contact: number): Explained {
  return conditionKind(kind)!.explain(operands, base, contact);
}

/** Null when nothing in it counts. */
function truthOfGroup({ join, rules }: Group, base: PersonBase, contact: number): boolean | null {
  const truths = rules.flatMap((rule) => {
    if (!rule.on) return [];
    const truth = isGroup(rule) ? truthOfGroup(rule, base, contact) : explainedAt(rule, base, contact).holds;
    return truth === null ? [] : [truth];
  });
  if (truths.length === 0) return null;
  return join === 'all' ? truths.every(Boolean) : truths.some(Boolean) === (join === 'any');
}

type Next = { readonly at: number; readonly holds: boolean };

/** When each rule changes by time alone: from moment to moment at which one of its conditions does. */
function nextChanges(
  root: Group,
  now: PersonBase,
  baseAt: (moment: number) => PersonBase,
  contact: number
): ReadonlyMap<string, Next> {
  const found = new Map<string, Next>();
  const look = (rule: Rule) => {
    const next = isGroup(rule) ? nextOfGroup(rule, now, baseAt, contact) : explainedAt(rule, now, contact).next;
    if (next) found.set(rule.id, next);
    if (isGroup(rule)) rule.rules.forEach(look);
  };
  look(root);
  return found;
}

function nextOfGroup(
  group: Group,
  now: PersonBase,
  baseAt: (moment: number) => PersonBase,
  contact: number
): Next | null {
  const holds = truthOfGroup(group, now, contact);
  let seen = now;
  for (let step = 0; step < mostSteps; step++) {
    const at = nextMoment(group, seen, contact);
    if (at === null) return null;
    seen = baseAt(at);
    if (truthOfGroup(group, seen, contact) !== holds) return { at, holds: !holds };
  }
  return null;
}

/** Changes of conditions that are followed until a group changes: birthdays come for ever. */
const mostSteps = 500;

/** When a condition that counts changes next. */
function nextMoment({ rules }: Group, base: PersonBase, contact: number): number | null {
  const moments = rules.flatMap((rule) => {
    if (!rule.on) return [];
    if (isGroup(rule)) return nextMoment(rule, base, contact) ?? [];
    return explainedAt(rule, base, contact).next?.at ?? [];
  });
  return moments.length > 0 ? Math.min(...moments) : null;
}

/** Judges other segments of which a segment is made; circles were refused before. */
const judgeOf = (contact: number, baseAt: () => (moment: number) => PersonBase): PersonJudge => ({
  holds: (root, base) => truthOfGroup(root, base, contact) ?? true,
  next: (root, base) => nextOfGroup(root, base, baseAt(), contact)
});
