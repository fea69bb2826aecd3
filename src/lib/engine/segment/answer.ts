import { channels, type Channel } from '#lib/domain/consent.ts';
import type { Coverage } from '#lib/domain/event.ts';
import type { Condition, Group } from '#lib/domain/segment.ts';
import type { RuleCount, SegmentAnswer } from '#lib/domain/segment-answer.ts';
import { countBits } from '#lib/engine/chunk/bit-set.ts';
import { conditionKind } from './catalog.ts';
import type { ConditionCache } from './condition-cache.ts';
import { rowsInside } from './event/stretches.ts';
import { gapsOfRules } from './gaps.ts';
import { setOfRule } from './group-sets.ts';
import { ruleCounts } from './rule-counts.ts';
import { conditionsOf } from './rules.ts';
import type { SegmentBase } from './segment-base.ts';
import { intersect } from './sets.ts';

/** Who is in a segment: a bit set of contact numbers. The root has passed `faultsOf`.
 * @param cache kept over questions */
export const membersOf = (root: Group, base: SegmentBase, cache: ConditionCache): Uint32Array =>
  setOfRule(root, base.everyone, (condition) => cache.setOf(condition, base), isOn) ?? base.everyone;

/** The answer to a question, with the count of every rule; without how long it took. A segment of which no rule counts
 * has everyone. Needs, beside what the rules need, the consents and addresses of all channels (`reachColumns`). */
export function answerSegment(
  root: Group,
  base: SegmentBase,
  cache: ConditionCache,
  coverage: readonly Coverage[]
): Omit<SegmentAnswer, 'took'> & { readonly members: Uint32Array } {
  // each condition is looked up once, however often its rules are combined
  const sets = new Map(conditionsOf(root).map((condition) => [condition, cache.setOf(condition, base)]));
  const setOf = (condition: Condition) => sets.get(condition)!;
  const members = setOfRule(root, base.everyone, setOf, isOn) ?? base.everyone;
  const counts = ruleCounts(root, base.everyone, setOf, members);
  const gaps = gapsOfRules(root, base, coverage);
  const rules: Record<string, RuleCount> = {};
  for (const [id, count] of counts) rules[id] = { ...count, gaps: gaps.get(id) ?? [] };
  return {
    commit: base.head.commit,
    moment: base.moment,
    people: countBits(base.everyone),
    matching: countBits(members),
    members,
    rules,
    reachable: Object.fromEntries(
      channels.map((channel) => [channel, countBits(intersect(members, whoIsReachable(channel, base, cache)))])
    ) as Record<Channel, number>,
    scanned: eventsLookedAt(root, base)
  };
}

const isOn = ({ on }: { readonly on: boolean }): boolean => on;

/** Who subscribed to a channel and has an address for it: kept like any other condition. */
const whoIsReachable = (channel: Channel, base: SegmentBase, cache: ConditionCache): Uint32Array =>
  cache.setOf({ id: '', on: true, kind: 'consent', operands: { channel, can: 'can', because: 'subscribed' } }, base);

/** Events inside the windows of rules that count. */
function eventsLookedAt(root: Group, base: SegmentBase): number {
  let rows = 0;
  for (const { kind, operands } of conditionsOf(root, isOn)) {
    for (const { type, bounds } of conditionKind(kind)!.needs(operands, base).events) {
      for (const page of base.events(type)) {
        const { from, to } = rowsInside(page, bounds);
        rows += Math.max(0, to - from);
      }
    }
  }
  return rows;
}
