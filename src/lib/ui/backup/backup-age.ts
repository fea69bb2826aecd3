/** Days after which a backup is old (reliability.md, B10), and days that people may wait for their first one. */
const dueAfter = 14;
const firstAfter = 1;
const day = 86_400_000;

/** How the last backup stands: `none` while there is nothing to lose, `fresh`, `due`. */
export type BackupAge = 'none' | 'fresh' | 'due';

/** @param lastAt milliseconds since 1970, null for never
 * @param firstAt when the first of the changes that are remembered was made */
export function backupAge(people: number, lastAt: number | null, firstAt: number, now: number): BackupAge {
  if (people === 0) return 'none';
  const due = lastAt === null ? firstAt + firstAfter * day : lastAt + dueAfter * day;
  return now > due ? 'due' : 'fresh';
}

export const daysSince = (at: number, now: number): number => Math.floor((now - at) / day);
