/** Positions in `setAsideReasons` of domain/set-aside.ts, which the kernel cannot import; a test holds the two together. */
export const asideReason = {
  empty: 1,
  malformed: 2,
  tooManyCells: 4,
  openQuote: 5
} as const;

/** Positions in `setAsideDetails` of domain/set-aside.ts. */
export const asideDetail = {
  none: 0,
  notADigest: 19,
  anotherDigest: 20
} as const;
