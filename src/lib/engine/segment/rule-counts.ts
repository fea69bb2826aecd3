import { isGroup, type Group, type Rule } from '#lib/domain/segment.ts';
import type { RuleCount } from '#lib/domain/segment-answer.ts';
import { countBits } from '#lib/engine/chunk/bit-set.ts';
import { setOfRule, type SetOf } from './group-sets.ts';
import { intersect, subtract, unite } from './sets.ts';

type Count = Omit<RuleCount, 'gaps'>;

/** The count of every rule by its id, the root's too.
 * @param members who is in the segment as it stands */
export function ruleCounts(
  root: Group,
  everyone: Uint32Array,
  setOf: SetOf,
  members: Uint32Array
): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>();
  const isOn = ({ on }: Rule) => on;
  const countOff = (rule: Rule) => {
    const would = setOfRule(root, everyone, setOf, (one) => one.on || one === rule) ?? everyone;
    counts.set(rule.id, { arriving: countBits(members), leaving: countBits(would), alone: null });
    if (isGroup(rule)) countInside(rule, members);
  };

  const countInside = (group: Group, arriving: Uint32Array): void => {
    for (const rule of group.rules) if (!rule.on) countOff(rule);
    const active = group.rules.filter(({ on }) => on);
    if (group.join === 'any') countAny(active, arriving);
    else countInTurn(active, arriving, group.join === 'none');
  };

  /** A group in which nothing counts: all who arrive go on. */
  const countIdle = (rule: Rule, arriving: Uint32Array) => {
    const people = countBits(arriving);
    counts.set(rule.id, { arriving: people, leaving: people, alone: null });
    if (isGroup(rule)) countInside(rule, arriving);
  };

  const countInTurn = (rules: readonly Rule[], arriving: Uint32Array, isDenied: boolean) => {
    let left = arriving;
    for (const rule of rules) {
      const set = setOfRule(rule, everyone, setOf, isOn);
      if (!set) {
        countIdle(rule, left);
        continue;
      }
      const after = isDenied ? subtract(left, set) : intersect(left, set);
      counts.set(rule.id, { arriving: countBits(left), leaving: countBits(after), alone: null });
      if (isGroup(rule)) countInside(rule, left);
      left = after;
    }
  };

  const countAny = (rules: readonly Rule[], arriving: Uint32Array) => {
    const sets = rules.map((rule) => setOfRule(rule, everyone, setOf, isOn));
    const met = sets.map((set) => set && intersect(arriving, set));
    // people whom one rule only brings: found by one before all, and by no other
    let once: Uint32Array = new Uint32Array(arriving.length);
    let more: Uint32Array = new Uint32Array(arriving.length);
    for (const set of met) if (set) [once, more] = [unite(once, set), unite(more, intersect(once, set))];
    const single = subtract(once, more);
    const people = countBits(arriving);
    for (const [at, rule] of rules.entries()) {
      const set = met[at];
      if (!set) {
        countIdle(rule, arriving);
        continue;
      }
      counts.set(rule.id, { arriving: people, leaving: countBits(set), alone: countBits(intersect(set, single)) });
      if (isGroup(rule)) countInside(rule, arriving);
    }
  };

  if (!root.on) countOff(root);
  else {
    counts.set(root.id, { arriving: countBits(everyone), leaving: countBits(members), alone: null });
    countInside(root, everyone);
  }
  return counts;
}
