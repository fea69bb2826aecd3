import type { Coverage } from '#lib/domain/event.ts';
import type { Group, Segment } from '#lib/domain/segment.ts';
import type { CoverageGap, CurvePoint } from '#lib/domain/segment-answer.ts';
import { conditionKind } from './catalog.ts';
import type { SegmentClock } from './condition.ts';
import { gapsOf } from './gaps.ts';
import { conditionsOf } from './rules.ts';
import type { SegmentBase } from './segment-base.ts';

/** Where rules look further than the data, those of the segments that they are made of too.
 * @param under the segments that they are made of, at any depth */
export function gapsUnder(
  root: Group,
  under: readonly Segment[],
  at: SegmentClock,
  coverage: readonly Coverage[]
): readonly CoverageGap[] {
  const gaps = eventsUnder(root, under, at).flatMap(({ type, bounds }) => gapsOf(type, bounds, coverage));
  return [...new Map(gaps.map((gap) => [JSON.stringify(gap), gap])).values()];
}

/** How far the data reach back under the windows of rules at a moment. A type without any source tells no beginning.
 * Rules without events are known since the first people who are remembered to have come. */
export function knownAt(
  root: Group,
  under: readonly Segment[],
  at: SegmentClock,
  coverage: readonly Coverage[],
  arrivals: SegmentBase['arrivals']
): CurvePoint['known'] {
  const needs = eventsUnder(root, under, at);
  if (needs.length === 0) {
    const first = Math.min(...arrivals.map((arrival) => arrival.at));
    return arrivals.length > 0 && at.moment < first ? 'not' : 'wholly';
  }
  let known: CurvePoint['known'] = 'wholly';
  for (const { type, bounds } of needs) {
    const sources = coverage.filter((one) => one.type === type);
    const first = Math.min(...sources.flatMap((one) => one.known.map(({ from }) => from)));
    if (first === Infinity) continue;
    if (at.moment < first) return 'not';
    if (bounds.from !== -Infinity && bounds.from < first && bounds.from < bounds.until) known = 'partly';
  }
  return known;
}

/** The windows of all rules that count. */
function eventsUnder(root: Group, under: readonly Segment[], at: SegmentClock) {
  const seen = new Set<Group>();
  const visit = (group: Group): readonly ReturnType<typeof needs>['events'][number][] => {
    if (seen.has(group)) return [];
    seen.add(group);
    return conditionsOf(group, ({ on }) => on).flatMap((condition) => {
      const { events, segments } = needs(condition.kind, condition.operands, at);
      const others = under.filter(({ id }) => segments.includes(id));
      return [...events, ...others.flatMap((other) => visit(other.root))];
    });
  };
  return visit(root);
}

const needs = (kind: string, ...[operands, at]: Parameters<NonNullable<ReturnType<typeof conditionKind>>['needs']>) =>
  conditionKind(kind)!.needs(operands, at);
