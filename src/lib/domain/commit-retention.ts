import type { CommitId } from './commit.ts';

/** How far back a change can be undone and a value be told as it was: this many changes, and not longer than this. The
 * user sets it, within `retentionBounds`. */
export interface CommitRetention {
  readonly commits: number;
  readonly days: number;
}

export const firstRetention: CommitRetention = { commits: 100, days: 90 };
export const retentionBounds = {
  commits: { least: 10, most: 1000 },
  days: { least: 7, most: 1095 }
} as const satisfies Record<keyof CommitRetention, { least: number; most: number }>;
/** When the device has no room left; never more than what is kept anyway. */
export const commitsKeptWhenShort = 10;

/** The last of the commits that are forgotten, all before it included; 0 for none. The newest one is always kept.
 * @param commits newest first
 * @param now milliseconds since 1970 */
export function lastForgotten(
  commits: readonly DatedCommit[],
  now: number,
  kept: CommitRetention,
  roomIsShort = false
): CommitId {
  const most = roomIsShort ? commitsKeptWhenShort : kept.commits;
  const oldest = now - kept.days * 86_400_000;
  return commits.find(({ at }, position) => position > 0 && (position >= most || at < oldest))?.id ?? 0;
}

/** How many commits would be forgotten, among the same. */
export function countForgotten(commits: readonly DatedCommit[], now: number, kept: CommitRetention): number {
  const last = lastForgotten(commits, now, kept);
  return commits.filter(({ id }) => id <= last).length;
}

interface DatedCommit {
  readonly id: CommitId;
  readonly at: number;
}
