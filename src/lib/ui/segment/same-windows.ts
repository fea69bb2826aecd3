import type { TimeWindow } from '#lib/domain/time-window.ts';
import type { Condition } from '#lib/domain/segment.ts';
import type { RuleLine } from './rule-lines.ts';

/** The window of a condition that looks into one. By a law of the catalogue its operand is called `window`. */
export function windowOf({ operands }: Condition): TimeWindow | null {
  const window = operands['window'];
  return typeof window === 'object' && window !== null && 'kind' in window ? (window as unknown as TimeWindow) : null;
}

/** Ids of the conditions that look into the same window as the condition above: its bounds are not said twice. */
export function sameWindows(lines: readonly RuleLine[]): ReadonlySet<string> {
  const same = new Set<string>();
  let above: string | null = null;
  for (const line of lines) {
    if (line.kind !== 'condition') continue;
    const window = windowOf(line.rule);
    const key = window && JSON.stringify(window);
    if (key !== null && key === above) same.add(line.rule.id);
    above = key;
  }
  return same;
}
