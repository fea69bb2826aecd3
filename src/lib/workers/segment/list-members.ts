import type { PersonEvent } from '#lib/domain/event.ts';
import type { Group } from '#lib/domain/segment.ts';
import { hasBit } from '#lib/engine/chunk/bit-set.ts';
import { cellText } from '#lib/engine/chunk/read-cell.ts';
import { conditionKind } from '#lib/engine/segment/catalog.ts';
import { rowsInside } from '#lib/engine/segment/event/stretches.ts';
import { conditionsOf } from '#lib/engine/segment/rules.ts';
import type { EventPage, SegmentBase } from '#lib/engine/segment/segment-base.ts';
import type { ListedMember } from './segments-face.ts';

/** A few members: those of whom something was noted last first, then the others in the order in which they came. */
export function listMembers(
  root: Group,
  base: SegmentBase,
  members: Uint32Array,
  limit: number
): readonly ListedMember[] {
  const listed = new Map<number, PersonEvent>();
  const pages = pagesLookedInto(root, base).toSorted((a, b) => b.page.span.last - a.page.span.last);
  for (const { type, page, from, to } of pages) {
    // nothing in what follows is newer than the last of those who are listed
    const oldest = listed.size >= limit ? Math.min(...[...listed.values()].map(({ at }) => at)) : -Infinity;
    if (page.span.last <= oldest) break;
    let added = 0;
    for (let row = to - 1; row >= from && added < limit; row--) {
      const contact = page.contacts[row]! - 1;
      if (contact < 0 || !hasBit(members, contact)) continue;
      const at = page.span.first + page.offsets[row]!;
      const known = listed.get(contact);
      if (known && known.at >= at) continue;
      if (!known) added++;
      listed.set(contact, eventIn(type, page, row, at));
    }
  }
  const newest = [...listed].toSorted(([, a], [, b]) => b.at - a.at).slice(0, limit);
  const recent = newest.map(([contact, event]) => ({ contact, newest: event }));
  return recent.length === limit ? recent : [...recent, ...others(members, listed, limit - recent.length)];
}

function pagesLookedInto(root: Group, base: SegmentBase) {
  const conditions = conditionsOf(root, ({ on }) => on);
  return conditions.flatMap(({ kind, operands }) =>
    conditionKind(kind)!
      .needs(operands, base)
      .events.flatMap(({ type, bounds }) =>
        base.events(type).map((page) => ({ type, page, ...rowsInside(page, bounds) }))
      )
  );
}

const eventIn = (type: string, page: EventPage, row: number, at: number): PersonEvent => ({
  type,
  at,
  source: page.span.source,
  values: Object.fromEntries(
    page.attributes.flatMap((id) => {
      const chunk = page.attribute(id);
      const text = chunk ? cellText(chunk, row) : '';
      return text ? [[id, text]] : [];
    })
  )
});

function others(members: Uint32Array, listed: ReadonlyMap<number, unknown>, most: number): readonly ListedMember[] {
  const found: ListedMember[] = [];
  for (let contact = 0; contact < members.length * 32 && found.length < most; contact++) {
    if (hasBit(members, contact) && !listed.has(contact)) found.push({ contact, newest: null });
  }
  return found;
}
