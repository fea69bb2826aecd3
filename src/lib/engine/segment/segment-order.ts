import type { Problem } from '#lib/domain/problem.ts';
import { failure, success, type Result } from '#lib/domain/result.ts';
import type { Group, Segment } from '#lib/domain/segment.ts';
import { conditionKind } from './catalog.ts';
import { conditionsOf } from './rules.ts';

type Cycle = Extract<Problem, { readonly kind: 'segment-cycle' }>;

/** The segments that a group is made of, each after those that it is made of itself; those that are not there any more
 * are left out. Segments in a circle are refused, with the names on the way.
 * @param self the segment whose group it is, when it has a place among them */
export function segmentOrder(
  root: Group,
  segments: readonly Segment[],
  self: string | null = null
): Result<readonly Segment[], Cycle> {
  const ordered: Segment[] = [];
  const done = new Set<string>();
  const visit = (id: string, path: readonly Segment[]): Cycle | null => {
    const segment = segments.find((one) => one.id === id);
    if (!segment || done.has(id)) return null;
    const start = path.findIndex((one) => one.id === id);
    if (start >= 0) return { kind: 'segment-cycle', path: [...path.slice(start), segment].map(({ name }) => name) };
    for (const other of segmentsIn(id === self ? root : segment.root)) {
      const cycle = visit(other, [...path, segment]);
      if (cycle) return cycle;
    }
    done.add(id);
    ordered.push(segment);
    return null;
  };
  for (const id of self === null ? segmentsIn(root) : [self]) {
    const cycle = visit(id, []);
    if (cycle) return failure(cycle);
  }
  return success(ordered.filter(({ id }) => id !== self));
}

/** Segments that conditions name, of rules that are off too: switching one must not make a circle. */
export const segmentsIn = (root: Group): readonly string[] => [
  ...new Set(
    conditionsOf(root).flatMap(({ kind, operands }) => conditionKind(kind)?.needs(operands, never).segments ?? [])
  )
];

// which segments are named does not depend on the time
const never = { moment: 0, zone: 'UTC' };
