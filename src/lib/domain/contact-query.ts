import type { Channel, ConsentState } from './consent.ts';
import type { CommitId } from './commit.ts';

/** What the table shows: filters of one facet are alternatives, facets must all hold. */
export interface ContactQuery {
  readonly filters: readonly ContactFilter[];
  /** Part of a name, e-mail or phone; empty for everyone. Accents and case do not count. */
  readonly search: string;
  readonly sort: ContactSort;
  /** Of these people only (a set as in `Selection`), such as the members of a segment: nothing is counted by facet then. */
  readonly among?: Uint32Array;
}

export type ContactFilter =
  | { readonly facet: 'field'; readonly field: string; readonly values: readonly string[] }
  | { readonly facet: 'tag'; readonly tags: readonly string[] }
  | { readonly facet: 'consent'; readonly channel: Channel; readonly states: readonly ConsentState[] }
  | { readonly facet: 'import'; readonly imports: readonly (CommitId | 'hand')[] };

/** By a field, by name (last, then first), or by arrival (number of the contact). Blanks come last either way. */
export interface ContactSort {
  readonly by: 'name' | 'arrival' | { readonly field: string };
  readonly descending: boolean;
}

/** The answer to a query, kept in the worker under `result`; counts are exact, at `commit`. */
export interface ContactResult {
  readonly result: number;
  readonly commit: CommitId;
  readonly matching: number;
  readonly people: number;
  /** Each facet counted with all other facets applied, most frequent first. */
  readonly facets: readonly FacetCounts[];
  /** Where each first letter of the name begins in the result when sorted by name, else empty. */
  readonly letters: readonly { readonly letter: string; readonly row: number }[];
  /** Milliseconds that it took. */
  readonly took: number;
}

export interface FacetCounts {
  readonly facet: ContactFilter['facet'];
  /** The field or channel, where the facet has one. */
  readonly of: string | null;
  /** `value` is a field's value, a tag's id, a state, or an import's commit. */
  readonly counts: readonly { readonly value: string; readonly people: number }[];
}

/** One row of the table: values as text by field (dates as yyyy-mm-dd, numbers in plain notation), blank left out. */
export interface ContactRow {
  readonly contact: number;
  readonly values: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  readonly consent: Readonly<Record<Channel, ConsentState>>;
}

/** Whom a bulk action is about: single people, a whole result less some, or a set that was computed (by contact number,
 * 32 a word, lowest first), such as the members of a segment. */
export type Selection =
  | { readonly kind: 'some'; readonly contacts: readonly number[] }
  | { readonly kind: 'result'; readonly result: number; readonly except: readonly number[] }
  | { readonly kind: 'set'; readonly members: Uint32Array };
