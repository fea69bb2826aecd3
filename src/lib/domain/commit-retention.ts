import type { CommitId } from './commit.ts';

/** How far back a change can be undone and a value be told as it was: this many changes, and not longer than this. */
export const commitsKept = 100;
export const daysKept = 90;
/** When the device has no room left. */
export const commitsKeptWhenShort = 10;

/** The last of the commits that are forgotten, all before it included; 0 for none. The newest one is always kept.
 * @param commits newest first
 * @param now milliseconds since 1970 */
export function lastForgotten(
  commits: readonly { readonly id: CommitId; readonly at: number }[],
  now: number,
  roomIsShort = false
): CommitId {
  const most = roomIsShort ? commitsKeptWhenShort : commitsKept;
  const oldest = now - daysKept * 86_400_000;
  return commits.find(({ at }, position) => position > 0 && (position >= most || at < oldest))?.id ?? 0;
}
