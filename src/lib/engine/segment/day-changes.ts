import type { SegmentClock } from './condition.ts';
import { zoneClock } from './zone-clock.ts';

/** When what depends on the day alone changes next: the start of the first day after that of the moment on which it is
 * otherwise; null when it never is.
 * @param days on which it may change */
export function nextOfDays(
  holdsOn: (day: number) => boolean,
  days: readonly number[],
  { moment, zone }: SegmentClock
): { readonly at: number; readonly holds: boolean } | null {
  const clock = zoneClock(zone);
  const today = clock.dayOf(moment);
  const now = holdsOn(today);
  const later = days.filter((day) => day > today && Number.isFinite(day)).toSorted((a, b) => a - b);
  const found = later.find((day) => holdsOn(day) !== now);
  return found === undefined ? null : { at: clock.startOf(found), holds: !now };
}

/** The first of some moments after that of the question at which something is otherwise than it is then. */
export function nextOfMoments(
  holdsAt: (moment: number) => boolean,
  moments: readonly number[],
  moment: number
): { readonly at: number; readonly holds: boolean } | null {
  const now = holdsAt(moment);
  const later = moments.filter((at) => at > moment && Number.isFinite(at)).toSorted((a, b) => a - b);
  const found = later.find((at) => holdsAt(at) !== now);
  return found === undefined ? null : { at: found, holds: !now };
}
