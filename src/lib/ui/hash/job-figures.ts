import type { HashProgress } from '#lib/domain/hash-job.ts';
import { setAsideReasons, type SetAsideCounts, type SetAsideReason } from '#lib/domain/set-aside.ts';

/** What the screen says of a running job, computed from its counters alone. */
export interface JobFigures {
  /** 0 to 1, by bytes: the only measure known beforehand. */
  readonly share: number;
  /** Milliseconds, null while too little has been read to tell. */
  readonly remaining: number | null;
  readonly linesPerSecond: number;
  readonly bytesPerSecond: number;
}

/** Under this, a rate is noise. */
const settled = 400;

export function jobFigures(progress: HashProgress): JobFigures {
  const { bytesRead, bytesTotal, read, elapsed } = progress;
  const seconds = elapsed / 1000;
  const bytesPerSecond = seconds > 0 ? bytesRead / seconds : 0;
  const known = elapsed >= settled && bytesPerSecond > 0;
  return {
    share: bytesTotal > 0 ? Math.min(1, bytesRead / bytesTotal) : 0,
    remaining: known ? (Math.max(0, bytesTotal - bytesRead) / bytesPerSecond) * 1000 : null,
    linesPerSecond: seconds > 0 ? read / seconds : 0,
    bytesPerSecond
  };
}

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

/** A count with two figures that speak, as estimates are said: 4 317 becomes 4 300. */
export function roughly(count: number, figures = 2): number {
  if (count <= 0) return 0;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(count)) - figures + 1);
  return Math.round(count / step) * step;
}
