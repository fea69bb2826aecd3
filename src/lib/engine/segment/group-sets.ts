import { isGroup, type Condition, type Group, type Rule } from '#lib/domain/segment.ts';
import { intersect, subtract, unite } from './sets.ts';

/** Who meets a condition. */
export type SetOf = (condition: Condition) => Uint32Array;

/** Which rules count: those that are on, unless said otherwise. */
export type IsOn = (rule: Rule) => boolean;

/** Who meets a rule; null when it counts for nothing: it is off, or a group with no rule that counts.
 * @param everyone the contacts alive */
export function setOfRule(rule: Rule, everyone: Uint32Array, setOf: SetOf, isOn: IsOn): Uint32Array | null {
  if (!isOn(rule)) return null;
  return isGroup(rule) ? setOfGroup(rule, everyone, setOf, isOn) : setOf(rule);
}

/** The same for a group that is taken as on. */
export function setOfGroup(
  { join, rules }: Group,
  everyone: Uint32Array,
  setOf: SetOf,
  isOn: IsOn
): Uint32Array | null {
  const sets = rules.flatMap((rule) => setOfRule(rule, everyone, setOf, isOn) ?? []);
  if (sets.length === 0) return null;
  if (join === 'all') return sets.reduce(intersect);
  const any = sets.reduce(unite);
  return join === 'any' ? any : subtract(everyone, any);
}
