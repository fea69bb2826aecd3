import type { Group, Rule } from '#lib/domain/segment.ts';
import type { SegmentAnswer } from '#lib/domain/segment-answer.ts';

/** The rule that lets nobody of the last people through, and how many they were; null where nobody came that far. In a
 * group of which all rules must hold, it is the rule inside. */
export function lastHold(
  group: Group,
  rules: SegmentAnswer['rules']
): { readonly rule: Rule; readonly lost: number } | null {
  if (group.join !== 'all') return null;
  for (const rule of group.rules) {
    const counted = rules[rule.id];
    if (!rule.on || !counted || counted.arriving === 0 || counted.leaving > 0) continue;
    const inside = 'join' in rule ? lastHold(rule, rules) : null;
    return inside ?? { rule, lost: counted.arriving };
  }
  return null;
}
