import type { Coverage } from '#lib/domain/event.ts';
import { isGroup, type Group } from '#lib/domain/segment.ts';
import type { CoverageGap } from '#lib/domain/segment-answer.ts';
import type { Bounds } from '#lib/domain/time-window.ts';
import { conditionKind } from './catalog.ts';
import type { SegmentClock } from './condition.ts';

/** Gaps of each rule by its id; those of a group are those of its rules that are on. */
export function gapsOfRules(
  root: Group,
  at: SegmentClock,
  coverage: readonly Coverage[]
): ReadonlyMap<string, readonly CoverageGap[]> {
  const found = new Map<string, readonly CoverageGap[]>();
  const look = (group: Group): readonly CoverageGap[] => {
    const each = group.rules.flatMap((rule) => {
      const gaps = isGroup(rule) ? look(rule) : gapsOfCondition(rule.kind, rule.operands, at, coverage);
      found.set(rule.id, gaps);
      return rule.on ? gaps : [];
    });
    const distinct = [...new Map(each.map((gap) => [JSON.stringify(gap), gap])).values()];
    found.set(group.id, distinct);
    return distinct;
  };
  look(root);
  return found;
}

/** The stretches into which a condition looks and of which the events are not known. */
export function gapsOfCondition(
  kind: string,
  operands: Parameters<NonNullable<ReturnType<typeof conditionKind>>['needs']>[0],
  at: SegmentClock,
  coverage: readonly Coverage[]
): readonly CoverageGap[] {
  return (conditionKind(kind)?.needs(operands, at).events ?? []).flatMap(({ type, bounds }) =>
    gapsOf(type, bounds, coverage)
  );
}

/** For each source of a type, what its known stretches leave out of the bounds. A window without a beginning begins
 * where the source does: nobody promised what came before. What is missing at the very end is told once it is more than
 * a hundredth of the window, or than an hour: else every import would be out of date a second later. */
export function gapsOf(type: string, { from, until }: Bounds, coverage: readonly Coverage[]): readonly CoverageGap[] {
  if (from >= until) return [];
  const sources = coverage.filter((one) => one.type === type);
  if (sources.length === 0) return [{ type, source: null, from, until }];
  return sources.flatMap(({ source, known }) => {
    const gaps: CoverageGap[] = [];
    let at = from === -Infinity ? (known[0]?.from ?? -Infinity) : from;
    for (const stretch of known) {
      if (stretch.from > at && at < until) gaps.push({ type, source, from: at, until: Math.min(stretch.from, until) });
      at = Math.max(at, stretch.until);
    }
    if (until - at > Math.min(hour, (until - from) / 100)) gaps.push({ type, source, from: at, until });
    return gaps;
  });
}

const hour = 3_600_000;
