import type { Digest } from './digest.ts';
import type { Dialect, Doubt } from './dialect.ts';
import type { FieldType } from './field.ts';

export const columnRoles = [
  'email',
  'phone',
  'first-name',
  'last-name',
  'birth-date',
  'gender',
  'city',
  'postcode',
  'country',
  'mobile-id',
  'external-id',
  'ignored'
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Order of day and month in the dates of a file; null while it cannot be told and has not been asked. */
export type DateOrder = 'day-first' | 'month-first' | 'year-first';

/** What a column of a file holds. */
export interface Column {
  /** Position in the row, from 0. Names are never keys: they may repeat, be empty, or be `__proto__`. */
  readonly index: number;
  /** The header as written, trimmed; empty when the file has none. */
  readonly name: string;
  readonly role: ColumnRole;
  /** The digest that its values already are, when they are; asked about, never hashed again. */
  readonly hashed: Digest | null;
  /** How it was recognised. */
  readonly by: 'header' | 'values' | 'both' | 'memory' | 'user' | 'nothing';
  /** For a birth date: the order found, null when ambiguous. */
  readonly dates: DateOrder | null;
}

/** What a sample of a column's values showed, to compare the next file of that shape with. */
export interface ColumnMeasure {
  /** Share of the rows that have a value, 0 to 1. */
  readonly filled: number;
  /** Share of these values that look like the column's role, 0 to 1; null when the role has no look of its own. */
  readonly fitting: number | null;
}

/** What the values of a column look like, whatever its role: for fields that are made out of it. */
export interface ColumnLook {
  readonly type: FieldType;
  /** For dates: their order, null when it cannot be told. */
  readonly dates: DateOrder | null;
  /** For numbers with a part after the unit; null when there is none, or when it cannot be told from thousands. */
  readonly decimal: '.' | ',' | null;
  /** For numbers: a mark stands in them that may be either. */
  readonly decimalIsAsked: boolean;
  /** The different values when they are few, the most frequent first; else none. */
  readonly words: readonly string[];
}

/** A file as it will be read, before anything runs. */
export interface Inspection {
  readonly dialect: Dialect;
  readonly doubts: readonly Doubt[];
  /** One for each column: their number is the width of the file, which no row's filled cells may pass. */
  readonly columns: readonly Column[];
  /** One for each column, over the rows of the head. */
  readonly measures: readonly ColumnMeasure[];
  /** One for each column, over the rows of the head. */
  readonly looks: readonly ColumnLook[];
  /** The first rows of data, as they will be read; twelve at most. */
  readonly rows: readonly (readonly string[])[];
  /** Number of rows; exact when the whole file was in the head. */
  readonly rowCount: { readonly value: number; readonly exact: boolean };
  /** Fingerprint of the header and the number of columns: two files of the same shape have the same. */
  readonly shape: string;
}
