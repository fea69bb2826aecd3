import type { Group } from '#lib/domain/segment.ts';
import { hasBit } from '#lib/engine/chunk/bit-set.ts';
import { personOn, truthOfGroup, type Person } from '../explain.ts';
import type { SegmentBase } from '../segment-base.ts';
import type { Act } from './act.ts';
import { actsWorthTrying } from './acts-worth-trying.ts';
import { withAct } from './with-act.ts';

/** What would take a person into a segment, or out of it, if it happened now: the smallest first, a few at the most, each
 * a list of acts that have to come together. Two come together only where no single one is enough. Every one was tried;
 * that none is told does not mean that there is none.
 * @param rootOf the rules of another segment; undefined for one that is not there */
export function whatChanges(
  root: Group,
  base: SegmentBase,
  contact: number,
  rootOf: Person['rootOf']
): readonly (readonly Act[])[] {
  if (!hasBit(base.everyone, contact)) return [];
  const on = (seen: SegmentBase) => personOn(seen, contact, rootOf).baseAt(base.moment);
  const isMember = (seen: SegmentBase) => truthOfGroup(root, on(seen), contact) ?? true;
  const member = isMember(base);
  const turns = (seen: SegmentBase) => isMember(seen) !== member;
  const tried = actsWorthTrying(root, on(base), contact, rootOf).map((act) => ({
    act,
    after: withAct(base, act, contact)
  }));
  const single = tried.filter(({ after }) => turns(after)).map(({ act }) => act);
  if (single.length > 0)
    return withoutRepeats(single)
      .slice(0, mostTold)
      .map((act) => [act]);
  const pairs: (readonly Act[])[] = [];
  for (const [at, { act: second }] of tried.entries()) {
    for (const { act: first, after } of tried.slice(0, at)) {
      if (turns(withAct(after, second, contact))) pairs.push([first, second]);
      if (pairs.length === mostTold) return pairs;
    }
  }
  return pairs;
}

const mostTold = 3;

/** The smallest where a type of events, a channel or a field is told of twice. */
function withoutRepeats(acts: readonly Act[]): readonly Act[] {
  const told = new Set<string>();
  return acts.filter((act) => {
    const about = aboutOf(act);
    return told.size < told.add(about).size;
  });
}

function aboutOf(act: Act): string {
  switch (act.kind) {
    case 'event':
      return `event ${act.event}`;
    case 'consent':
      return `consent ${act.channel}`;
    case 'value':
      return `value ${act.field}`;
    case 'tag':
      return `tag ${act.tag}`;
  }
}
