import type { Cause, CommitId } from './commit.ts';
import type { Channel, Consent, LedgerLine } from './consent.ts';
import type { ColumnId } from './contact-column.ts';

/** Everything that is kept of one contact. */
export interface PersonRecord {
  readonly contact: number;
  /** By field, written as in `ContactRow`; blank left out. */
  readonly values: Readonly<Record<string, string>>;
  /** Identifiers of tags. */
  readonly tags: readonly string[];
  readonly consent: Readonly<Record<Channel, Consent>>;
  /** Consents that stood before, in the order in which they ended. */
  readonly ledger: readonly LedgerLine[];
  /** How the person came in; null when that is no longer remembered. */
  readonly origin: Omit<ValueSource, 'value'> | null;
}

/** A contact as a user saw them. */
export type SeenPerson = Pick<PersonRecord, 'contact' | 'values'>;

/** A value that a field held, and where it came from. */
export interface ValueSource {
  readonly value: string;
  /** Null when the commit is no longer remembered; the value was there before all that is. */
  readonly commit: CommitId | null;
  readonly cause: Cause | null;
  /** Milliseconds since 1970. */
  readonly at: number | null;
  /** Line of the imported file. */
  readonly line: number | null;
}

/** A change that touched a person, and what it did to them. */
export interface PersonChange {
  readonly commit: CommitId;
  readonly cause: Cause;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Line of the imported file. */
  readonly line: number | null;
  /** Columns whose value is another one since, written as in `ContactRow`; none when an import found all as it was. */
  readonly changed: readonly { readonly column: ColumnId; readonly was: string; readonly now: string }[];
}

/** What an action did. */
export interface ActionOutcome {
  /** Null when nothing changed. */
  readonly commit: CommitId | null;
  readonly people: number;
  /** People whom it could not be done to, by reason. */
  readonly refused: readonly { readonly reason: ActionRefusal; readonly people: number }[];
}
export type ActionRefusal = 'consent-without-evidence' | 'suppressed';

export interface UndoOutcome {
  readonly commit: CommitId | null;
  readonly people: number;
  /** People of whom something was left, because it was changed again since. */
  readonly kept: number;
}

/** Contacts that may be one person, rising, and all that makes them alike, the surest first. */
export interface DuplicateGroup {
  readonly contacts: readonly number[];
  readonly reasons: readonly DuplicateReason[];
}
/** Exactly alike in an identity, or by likeness. */
export type DuplicateReason = 'email' | 'phone' | 'external-id' | 'name-and-postcode';
