import type { DateOrder } from '#lib/domain/column.ts';
import type { Digest } from '#lib/domain/digest.ts';
import type { OptionValues } from './network.ts';

/** A column of the source that will be in the file. */
export interface ChosenColumn {
  /** Position in the source row, from 0. */
  readonly column: number;
  /** Key of a field of the list. */
  readonly field: string;
  /** Only for a composed file: the digest of this column (null: in clear) and its name in the header. */
  readonly custom: { readonly digest: Digest | null; readonly header: string } | null;
}

/** What the user chose for a network. Plain, so that it can be sent and stored. */
export interface NetworkSettings {
  readonly network: string;
  /** Key of the kind of list. */
  readonly list: string;
  readonly columns: readonly ChosenColumn[];
  readonly options: OptionValues;
  /** Country of phone numbers and postcodes that say none: ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly dates: DateOrder | null;
}

/** What is missing or impossible before a file can be produced. Facts only. */
export type SettingsGap =
  | { readonly kind: 'no-identifier'; readonly blocks: true; readonly sets: readonly (readonly string[])[] }
  | {
      readonly kind: 'set-incomplete';
      readonly blocks: false;
      readonly set: readonly string[];
      readonly missing: readonly string[];
    }
  | { readonly kind: 'column-absent'; readonly blocks: true; readonly column: number }
  | { readonly kind: 'too-many-columns'; readonly blocks: true; readonly field: string; readonly most: number }
  | {
      readonly kind: 'digest-mismatch';
      readonly blocks: true;
      readonly column: number;
      readonly found: Digest;
      readonly wanted: Digest | null;
    }
  | { readonly kind: 'country-unknown'; readonly blocks: false; readonly columns: readonly number[] }
  | { readonly kind: 'dates-ambiguous'; readonly blocks: true; readonly columns: readonly number[] };
