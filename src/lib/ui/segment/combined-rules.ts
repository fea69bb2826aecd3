import type { Group, Rule } from '#lib/domain/segment.ts';

export const setJoins = ['union', 'intersection', 'difference'] as const;
export type SetJoin = (typeof setJoins)[number];

/** The rules of a segment that is made of segments.
 * @param freshId makes the ids of rules */
export function combinedRules(join: SetJoin, own: string, others: readonly string[], freshId: () => string): Group {
  const isIn = (of: string, has: 'in' | 'out'): Rule => {
    return { id: freshId(), on: true, kind: 'segment', operands: { has, of } };
  };
  const rules = [isIn(own, 'in'), ...others.map((other) => isIn(other, join === 'difference' ? 'out' : 'in'))];
  return { id: freshId(), on: true, join: join === 'union' ? 'any' : 'all', rules };
}
