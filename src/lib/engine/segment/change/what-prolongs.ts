import type { Group } from '#lib/domain/segment.ts';
import { hasBit } from '#lib/engine/chunk/bit-set.ts';
import { nextOfGroup, personOn, truthOfGroup, type Person } from '../explain.ts';
import type { SegmentBase } from '../segment-base.ts';
import type { Act } from './act.ts';
import { actsWorthTrying } from './acts-worth-trying.ts';
import { withAct } from './with-act.ts';

/** Something that would keep a member in longer than time alone does. */
export interface Longer {
  readonly act: Act;
  /** When time takes them out after it; null: not as far as can be seen. */
  readonly until: number | null;
}

/** What would keep a person in a segment that they are going to leave by time alone, if it happened now: the smallest
 * first, two at the most. Every one was tried. Nothing for those who are out, or stay.
 * @param rootOf the rules of another segment; undefined for one that is not there */
export function whatProlongs(
  root: Group,
  base: SegmentBase,
  contact: number,
  rootOf: Person['rootOf']
): readonly Longer[] {
  if (!hasBit(base.everyone, contact)) return [];
  const stay = (seen: SegmentBase): number | null => {
    const person = personOn(seen, contact, rootOf);
    const now = person.baseAt(seen.moment);
    if (!(truthOfGroup(root, now, contact) ?? true)) return seen.moment;
    return nextOfGroup(root, now, person)?.at ?? null;
  };
  const leaves = stay(base);
  if (leaves === null || leaves === base.moment) return [];
  return actsWorthTrying(root, personOn(base, contact, rootOf).baseAt(base.moment), contact, rootOf)
    .map((act) => ({ act, until: stay(withAct(base, act, contact)) }))
    .filter(({ until }) => until === null || until > leaves)
    .slice(0, mostTold);
}

const mostTold = 2;
