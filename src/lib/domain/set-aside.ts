export const setAsideReasons = [
  'duplicate',
  'empty',
  'malformed',
  'already-hashed',
  'too-many-cells',
  'open-quote'
] as const;
/** Why a row was not written. */
export type SetAsideReason = (typeof setAsideReasons)[number];

export const setAsideDetails = [
  'none',
  'no-at',
  'two-ats',
  'no-local-part',
  'no-domain',
  'no-dot-in-domain',
  'comma-in-domain',
  'inner-space',
  'odd-character',
  'bad-domain',
  'too-long',
  'no-country',
  'too-short',
  'not-a-number',
  'unknown-country',
  'unknown-gender',
  'not-a-date',
  'date-out-of-range',
  'not-a-mobile-id',
  'not-a-digest',
  'another-digest',
  'nothing-left',
  'incomplete-address'
] as const;
/** What exactly is wrong with a value. Its position in the list is its code in the kernel. */
export type SetAsideDetail = (typeof setAsideDetails)[number];

/** Columns that stand before the original ones in a file of set-aside rows. They are known again when the corrected
 * file is loaded, and left out of its shape. */
export const setAsideHeadings: readonly string[] = ['tamis_line', 'tamis_reason', 'tamis_detail'];

/** A row that was not written, as shown and as saved. */
export interface SetAside {
  /** Line of the file where the row starts, from 1. */
  readonly line: number;
  readonly reason: SetAsideReason;
  readonly detail: SetAsideDetail;
  /** The original text of the row, whole and untouched. */
  readonly text: string;
  /** The value at fault. */
  readonly value: string;
  /** A likely correction, never applied by itself. */
  readonly suggestion: string | null;
  /** For a duplicate: the line of the row that was kept. */
  readonly firstLine: number | null;
}

export type SetAsideCounts = Readonly<Record<SetAsideReason, number>>;
export const noneSetAside: SetAsideCounts = {
  duplicate: 0,
  empty: 0,
  malformed: 0,
  'already-hashed': 0,
  'too-many-cells': 0,
  'open-quote': 0
};
