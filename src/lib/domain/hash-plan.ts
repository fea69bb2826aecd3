import type { DateOrder } from './column.ts';
import type { Digest } from './digest.ts';
import type { SetAsideDetail, SetAsideReason } from './set-aside.ts';

/** One column of the produced file. */
export interface PlanOutput {
  /** Column of the source row, from 0. */
  readonly column: number;
  /** Id of a normal form of `engine/normal-form/catalog.ts`. */
  readonly form: string;
  /** What the normal form is hashed with; null: written in clear, as the network wants it. */
  readonly digest: Digest | null;
  /** The digest that the source already holds: it is checked, lower-cased and passed on. */
  readonly hashed: Digest | null;
  /** Where the country of the row stands, for phone numbers and postcodes. */
  readonly countryColumn: number | null;
}

/** All that a worker needs to know to turn rows into a network's file. Plain, so that it can be sent and stored. */
export interface HashPlan {
  readonly network: string;
  readonly ruleVersion: number;
  readonly outputs: readonly PlanOutput[];
  /** A row is written when, for one of these sets, every output has a value.
   * Outputs of a set of several that is not whole are left blank (networks.md 2.4). */
  readonly identifiers: readonly (readonly number[])[];
  /** First line of the file, without its end; null for none. */
  readonly header: string | null;
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly lineEnd: '\n' | '\r\n';
  readonly quote: 'needed' | 'always';
  /** Rows equal to an earlier written row are set aside. */
  readonly distinct: boolean;
  /** Number of cells that a row may have: a row with more cells that are not blank is set aside. */
  readonly width: number;
  /** Country of phone numbers and postcodes that say none, as named by the user: ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly dates: DateOrder | null;
}

/** What a normal form answers for one value. */
export type NormalResult =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: SetAsideReason; readonly detail: SetAsideDetail };

/** What a normal form may know beside the value. */
export interface NormalContext {
  /** ISO 3166-1 alpha-2, upper case, of the row or named by the user. */
  readonly country: string | null;
  readonly dates: DateOrder | null;
}
