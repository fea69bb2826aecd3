import type { Channel, ConsentState } from './consent.ts';
import type { DateOrder } from './column.ts';
import type { Field } from './field.ts';

/** By what a row is known to be about someone who is already there; canonical forms (trimmed, lower case, NFC; E.164). */
export type Identity = 'email' | 'phone' | 'external-id';

/** What a column of the file becomes. */
export type ImportTarget =
  | { readonly kind: 'ignored' }
  /** `overwrite` counts only where the policy is `overwrite`. */
  | { readonly kind: 'field'; readonly field: string; readonly overwrite: boolean }
  /** Tags, separated in the cell by comma, semicolon or pipe. */
  | { readonly kind: 'tags' }
  /** State of a channel: words of the file that mean each state; other words leave the consent as it is. */
  | {
      readonly kind: 'consent';
      readonly channel: Channel;
      readonly meanings: Readonly<Record<string, ConsentState>>;
    }
  | { readonly kind: 'consent-date'; readonly channel: Channel }
  | { readonly kind: 'consent-evidence'; readonly channel: Channel };

export interface ImportColumn {
  /** Position in the row, from 0. */
  readonly index: number;
  readonly target: ImportTarget;
  /** For dates: asked once per file where it cannot be told. */
  readonly dates: DateOrder | null;
  /** For numbers. */
  readonly decimal: '.' | ',' | null;
}

/** Everything that an import has decided before it runs; kept with its commit's job so that it can be resumed. */
export interface ImportPlan {
  readonly columns: readonly ImportColumn[];
  /** Fields that the import creates. */
  readonly createdFields: readonly Field[];
  readonly identity: Identity;
  /** What happens to people who are already there. A blank never overwrites. */
  readonly existing: 'skip' | 'fill-blanks' | 'overwrite';
  /** People in the file who are not there yet: created, or refused. */
  readonly createUnknown: boolean;
  /** Consent may be raised: with this evidence where the row has none. Null: only lowered. */
  readonly raiseConsent: { readonly evidence: string } | null;
  /** Names of tags that everyone in the file gets. */
  readonly tags: readonly string[];
  /** Country of national phone numbers where the row has none; ISO 3166 alpha-2. */
  readonly homeCountry: string | null;
  /** Zone of the dates of consent. */
  readonly zone: string;
}

/** Why a row, or a cell of it, was not taken. */
export const refusalReasons = [
  'identity-empty',
  'identity-malformed',
  'unknown-person',
  'too-many-cells',
  'open-quote',
  /** A line that is no JSON object. */
  'line-malformed',
  /** Of events: no moment, or one that cannot be read; a word that means no type. */
  'time-malformed',
  'type-unknown',
  /** Erased on request: never taken in again by an import. */
  'erased-person',
  /** Cells: the row is taken without them. */
  'email-malformed',
  'phone-malformed',
  'number-malformed',
  'date-malformed',
  'yes-no-malformed',
  'value-too-long'
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export interface Refused {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly reason: RefusalReason;
  /** Position of the column at fault; null for the whole row. */
  readonly column: number | null;
  readonly value: string;
  /** The row as it stands in the file. */
  readonly text: string;
}

/** A key of lines of JSON that came too late in the file to be a column. */
export interface KeyLeftOut {
  readonly key: string;
  /** Lines that say something of it. */
  readonly lines: number;
}
