import type { Group } from '#lib/domain/segment.ts';
import type { SegmentClock } from './condition.ts';
import { eventRows } from './event/event-rows.ts';
import type { EventPage, PersonBase, SegmentBase } from './segment-base.ts';
import { setBit } from '#lib/engine/chunk/bit-set.ts';

/** Judges a group for a person at a moment, and says when time alone changes it. */
export interface PersonJudge {
  holds(root: Group, base: PersonBase): boolean;
  next(root: Group, base: PersonBase): { readonly at: number; readonly holds: boolean } | null;
}

/** What is known of one person, to be seen from any moment: their events up to the moment of the base, and no others.
 * @param rootOf the rules of another segment; undefined for one that is not there */
export function personBases(
  base: SegmentBase,
  contact: number,
  rootOf: (segment: string) => Group | undefined,
  judge: PersonJudge
): (moment: number) => PersonBase {
  const pages = new Map<string, readonly EventPage[]>();
  const events = (type: string) => {
    let own = pages.get(type);
    if (!own) pages.set(type, (own = base.events(type).flatMap((page) => ofPerson(page, contact, base.moment) ?? [])));
    return own;
  };
  const nobody = new Uint32Array(base.everyone.length);
  const onlyThem = new Uint32Array(base.everyone.length);
  setBit(onlyThem, contact);
  return (moment) => {
    const seen: PersonBase & SegmentClock = {
      head: base.head,
      column: (id) => base.column(id),
      draws: (salt) => base.draws(salt),
      arrivals: base.arrivals,
      everyone: base.everyone,
      zone: base.zone,
      moment,
      events,
      members(segment) {
        const root = rootOf(segment);
        return root && judge.holds(root, seen) ? onlyThem : nobody;
      },
      nextOfMember(segment) {
        const root = rootOf(segment);
        // of later moments it is followed change by change
        return root && moment === base.moment ? judge.next(root, seen) : null;
      }
    };
    return seen;
  };
}

/** The rows of a page that are a person's, up to a moment; null when there are none. */
function ofPerson(page: EventPage, contact: number, moment: number): EventPage | null {
  const { span, contacts, offsets } = page;
  if (span.first > moment) return null;
  const rows: number[] = [];
  for (let row = contacts.indexOf(contact + 1); row >= 0; row = contacts.indexOf(contact + 1, row + 1)) {
    if (row >= span.rows || span.first + offsets[row]! > moment) break;
    rows.push(row);
  }
  return rows.length > 0 ? eventRows(page, rows) : null;
}
