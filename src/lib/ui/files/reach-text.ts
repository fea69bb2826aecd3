import { percent } from '../format.svelte.ts';

/** A stated reach, in percent, with the decimals that the network wrote: two at most. */
export function reachText(reach: number): string {
  const digits = [0, 1, 2].find((places) => Math.abs(reach - Number(reach.toFixed(places))) < 1e-9) ?? 2;
  return percent(reach / 100, digits);
}
