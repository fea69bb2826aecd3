import { isGroup, type Group, type Rule } from '#lib/domain/segment.ts';
import type { Coverage } from '#lib/domain/event.ts';
import type { Truth } from '#lib/domain/segment-answer.ts';
import { hasBit } from '#lib/engine/chunk/bit-set.ts';
import { conditionKind } from './catalog.ts';
import type { Explained } from './condition.ts';
import { gapsOfRules } from './gaps.ts';
import { personBases } from './person-base.ts';
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
  const person = personOn(base, contact, rootOf);
  const now = person.baseAt(base.moment);
  const gaps = gapsOfRules(root, base, coverage);
  const nexts = nextChanges(root, now, person);
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

/** A person as rules are judged for them, on what is known at the moment of the base. */
export function personOn(base: SegmentBase, contact: number, rootOf: Person['rootOf']): Person {
  const person: Person = {
    contact,
    rootOf,
    baseAt: personBases(base, contact, rootOf, {
      holds: (other, at) => truthOfGroup(other, at, contact) ?? true,
      next: (other, at) => nextOfGroup(other, at, person)
    })
  };
  return person;
}

/** The condition of a rule for a person. */
function explainedAt({ kind, operands }: Exclude<Rule, Group>, base: PersonBase, contact: number): Explained {
  return conditionKind(kind)!.explain(operands, base, contact);
}

/** Null when nothing in it counts. */
export function truthOfGroup({ join, rules }: Group, base: PersonBase, contact: number): boolean | null {
  const truths = rules.flatMap((rule) => {
    if (!rule.on) return [];
    const truth = isGroup(rule) ? truthOfGroup(rule, base, contact) : explainedAt(rule, base, contact).holds;
    return truth === null ? [] : [truth];
  });
  if (truths.length === 0) return null;
  return join === 'all' ? truths.every(Boolean) : truths.some(Boolean) === (join === 'any');
}

type Next = { readonly at: number; readonly holds: boolean };

export interface Person {
  readonly contact: number;
  /** The rules of another segment; undefined for one that is not there. */
  readonly rootOf: (segment: string) => Group | undefined;
  /** What is known of them, seen from a moment. */
  readonly baseAt: (moment: number) => PersonBase;
}

/** When each rule changes by time alone. */
function nextChanges(root: Group, now: PersonBase, person: Person): ReadonlyMap<string, Next> {
  const found = new Map<string, Next>();
  const look = (rule: Rule) => {
    const next = isGroup(rule) ? nextOfGroup(rule, now, person) : explainedAt(rule, now, person.contact).next;
    if (next) found.set(rule.id, next);
    if (isGroup(rule)) rule.rules.forEach(look);
  };
  look(root);
  return found;
}

/** Goes from moment to moment at which a condition changes, until the group does. */
export function nextOfGroup(group: Group, now: PersonBase, person: Person): Next | null {
  const holds = truthOfGroup(group, now, person.contact) ?? true;
  let seen = now;
  for (let step = 0; step < mostSteps; step++) {
    const at = nextMoment(group, seen, person);
    if (at === null) return null;
    seen = person.baseAt(at);
    if ((truthOfGroup(group, seen, person.contact) ?? true) !== holds) return { at, holds: !holds };
  }
  return null;
}

/** Changes of conditions that are followed until a group changes: birthdays come for ever. */
const mostSteps = 300;

/** When a condition that counts changes next, in other segments that are named too. */
function nextMoment({ rules }: Group, base: PersonBase, person: Person): number | null {
  const moments = rules.flatMap((rule): readonly number[] => {
    if (!rule.on) return [];
    if (isGroup(rule)) return listed(nextMoment(rule, base, person));
    const { segments } = conditionKind(rule.kind)!.needs(rule.operands, base);
    if (segments.length === 0) return listed(explainedAt(rule, base, person.contact).next?.at ?? null);
    return segments.flatMap((segment) => {
      const root = person.rootOf(segment);
      return root ? listed(nextMoment({ ...root, on: true }, base, person)) : [];
    });
  });
  return moments.length > 0 ? Math.min(...moments) : null;
}

const listed = (moment: number | null): readonly number[] => (moment === null ? [] : [moment]);
