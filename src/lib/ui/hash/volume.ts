import type { HashRehearsal } from '#lib/domain/hash-job.ts';
import type { Threshold } from '#lib/engine/audience/network.ts';

/** How many rows the file will have, from what was tried. */
export interface Volume {
  readonly rows: number;
  /** False for an estimate: it is then said with "environ". */
  readonly exact: boolean;
}

/** Projects the rows written among those tried on the whole file, by rows where their number is known, else by bytes. */
export function projectVolume(
  tried: HashRehearsal,
  rowCount: { value: number; exact: boolean },
  bytes: number
): Volume {
  if (tried.whole) return { rows: tried.written, exact: true };
  if (tried.read === 0 || tried.bytesTried === 0) return { rows: 0, exact: false };
  const rows = rowCount.exact ? rowCount.value : (tried.read * bytes) / tried.bytesTried;
  return { rows: Math.round((tried.written / tried.read) * rows), exact: false };
}

/** Where a volume stands among the thresholds of a network. */
export type Standing =
  | { readonly kind: 'none' }
  /** Under this one; the gravest of those that it is under. */
  | { readonly kind: 'under'; readonly threshold: Threshold; readonly missing: number }
  /** Over all of them; the highest. */
  | { readonly kind: 'over'; readonly threshold: Threshold; readonly well: boolean };

/** @param thresholds smallest first, the user's edits applied */
export function standing(rows: number, thresholds: readonly Threshold[]): Standing {
  const under = thresholds.find(({ value }) => rows < value);
  if (under) return { kind: 'under', threshold: under, missing: under.value - rows };
  const highest = thresholds.at(-1);
  return highest ? { kind: 'over', threshold: highest, well: rows >= 4 * highest.value } : { kind: 'none' };
}

/** The number of rows under which no file is produced, 0 for none. */
export function blockingMinimum(thresholds: readonly Threshold[]): number {
  return Math.max(0, ...thresholds.filter(({ blocks }) => blocks).map(({ value }) => value));
}
