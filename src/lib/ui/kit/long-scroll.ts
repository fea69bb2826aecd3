/** A list taller than a browser lays out: what it scrolls natively, and the place that is shown of the whole. */
export interface Reach {
  /** Pixels of all rows. */
  readonly full: number;
  /** Pixels that are laid out. */
  readonly laid: number;
  /** Pixels of rows that are in view. */
  readonly view: number;
}

/** Heights above 17.8 million pixels are cut by some browsers, above 33.5 million by all. */
const tallest = 15_000_000;

export const reachOf = (full: number, view: number): Reach => ({ full, laid: Math.min(full, tallest), view });

/** The place of the whole that a native position stands for: both ends meet. */
export function placeOf(native: number, { full, laid, view }: Reach): number {
  if (full === laid || laid <= view) return native;
  return (native / (laid - view)) * (full - view);
}

/** The native position that stands for a place. */
export function nativeOf(place: number, { full, laid, view }: Reach): number {
  if (full === laid || full <= view) return place;
  return (place / (full - view)) * (laid - view);
}

/** The place after a native move: a step moves the list as far as the finger, a leap of the bar goes to its part of
 * the whole. Steps drift from the bar's own place, until `nativeOf` is put right at rest. */
export function follow(
  from: { readonly native: number; readonly place: number },
  native: number,
  reach: Reach
): number {
  const step = native - from.native;
  const atEnd = native <= 0 || native >= reach.laid - reach.view;
  if (reach.full === reach.laid || atEnd || Math.abs(step) > 2 * reach.view) return placeOf(native, reach);
  return Math.min(reach.full - reach.view, Math.max(0, from.place + step));
}
