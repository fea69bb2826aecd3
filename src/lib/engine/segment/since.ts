import type { Group } from '#lib/domain/segment.ts';
import { hasBit } from '#lib/engine/chunk/bit-set.ts';
import { nextOfGroup, personOn, truthOfGroup, type Person } from './explain.ts';
import type { SegmentBase } from './segment-base.ts';

/** The moment since which a person has been in a segment, or out of it, without a break up to `now`; null: always, as
 * far as is known. Between two moments at which something happened to them only time changes anything.
 * @param points those moments, rising, none after `now`
 * @param baseAt what was known at a moment: people as they stood, events up to then
 * @param rootOf the rules of another segment; undefined for one that is not there */
export function memberSince(
  root: Group,
  contact: number,
  now: number,
  points: readonly number[],
  baseAt: (moment: number) => SegmentBase,
  rootOf: (segment: string) => Group | undefined
): number | null {
  const first = Math.min(points[0] ?? now, now - horizon);
  const starts = [first - 1, first, ...points].filter((start, at, all) => at === 0 || start > all[at - 1]!);
  let wanted: boolean | null = null;
  for (let at = starts.length - 1; at >= 0; at--) {
    const base = baseAt(starts[at]!);
    const isThere = hasBit(base.everyone, contact);
    const end = starts[at + 1] ?? now + 1;
    const turns = turnsBetween(root, personOn(base, contact, rootOf), starts[at]!, end);
    const last = isThere && turns.at(-1)!.holds;
    wanted ??= last;
    if (last !== wanted) return end;
    if (isThere && turns.length > 1) return turns.at(-1)!.at;
  }
  return null;
}

/** How far back what time alone changed is looked for: a birthday comes once in it. */
const horizon = 400 * 86_400_000;
const mostTurns = 1000;

/** Whether the rules hold from a moment on, and each turn of that by time alone before another. */
function turnsBetween(
  root: Group,
  person: Person,
  from: number,
  until: number
): readonly { readonly at: number; readonly holds: boolean }[] {
  const turns = [{ at: from, holds: truthOfGroup(root, person.baseAt(from), person.contact) ?? true }];
  while (turns.length < mostTurns) {
    const next = nextOfGroup(root, person.baseAt(turns.at(-1)!.at), person);
    if (!next || next.at >= until) break;
    turns.push(next);
  }
  return turns;
}
