const first = 2000;
/** Nothing waits longer for its next try (O13). */
export const longestWait = 3_600_000;

/** Milliseconds before try `attempts + 1`: anything up to a bound that doubles with each try, so that many do not come
 * back at once. `chance` is 0 to 1. */
export function backOff(attempts: number, chance: number): number {
  const bound = Math.min(longestWait, first * 2 ** Math.max(0, attempts - 1));
  return Math.round(bound * (0.1 + 0.9 * chance));
}

/** A next time that a wrong clock put far away comes back within the longest wait (O13). */
export const clamped = (nextAt: number, now: number): number => Math.min(nextAt, now + longestWait);
