import { setAsideReasons, type SetAsideCounts, type SetAsideReason } from '#lib/domain/set-aside.ts';

/** Rows set aside, all reasons together. */
export function countAside(counts: SetAsideCounts): number {
  return setAsideReasons.reduce((sum, reason) => sum + counts[reason], 0);
}

/** Reasons with the rows that each took; those that took none are left out, except the usual ones.
 * @param always reasons to name even when they took nothing */
export function listReasons(
  counts: SetAsideCounts,
  always: readonly SetAsideReason[] = ['duplicate', 'empty', 'malformed', 'already-hashed']
): readonly { readonly reason: SetAsideReason; readonly count: number }[] {
  return setAsideReasons
    .filter((reason) => counts[reason] > 0 || always.includes(reason))
    .map((reason) => ({ reason, count: counts[reason] }));
}
