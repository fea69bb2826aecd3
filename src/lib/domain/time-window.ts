/** When something has to have happened. Bounds are milliseconds, half-open: [from, until).
 * - `hours`: instants. The last 72 hours at 09:42:17 begin after 09:42:17 three days ago: what is 72 hours old is out,
 *   what happens now is in.
 * - `days`: calendar days of the zone: from the midnight that began the day this many days ago, until now.
 * - days and moments are those of the zone: `yyyy-mm-dd`, or `yyyy-mm-ddThh:mm`. `between` has both its days whole. */
export type TimeWindow =
  | { readonly kind: 'hours'; readonly amount: number }
  | { readonly kind: 'days'; readonly amount: number }
  | { readonly kind: 'between'; readonly from: string; readonly to: string }
  | { readonly kind: 'before'; readonly at: string }
  | { readonly kind: 'after'; readonly at: string }
  | { readonly kind: 'ever' };

export interface Bounds {
  /** -Infinity where nothing bounds it. Nothing after the moment of the question ever counts. */
  readonly from: number;
  readonly until: number;
}
