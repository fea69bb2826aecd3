import type { Channel, ConsentState } from './consent.ts';
import type { ColumnId } from './contact-column.ts';
import type { EventType } from './event.ts';
import type { Field, Tag } from './field.ts';
import type { FrozenList } from './segment.ts';

/** Position of a commit in the history, from 1; 0 is the empty workspace. */
export type CommitId = number;
export type PageId = number;

/** Why contacts changed: facts for the sentence of the history. No personal data but what a field's or file's name says. */
export type Cause =
  | { readonly kind: 'import'; readonly file: string; readonly counts: ImportCounts; readonly hand: boolean }
  | {
      readonly kind: 'events-imported';
      readonly file: string;
      /** Where the events came from, in the user's words. */
      readonly source: string;
      readonly counts: EventImportCounts;
    }
  | { readonly kind: 'sample' }
  | { readonly kind: 'added' }
  | { readonly kind: 'edited'; readonly field: string }
  | { readonly kind: 'field-set'; readonly field: string; readonly value: string }
  | { readonly kind: 'tagged'; readonly tag: string }
  | { readonly kind: 'untagged'; readonly tag: string }
  | { readonly kind: 'consent'; readonly channel: Channel; readonly state: ConsentState }
  | { readonly kind: 'merged' }
  /** Members of a segment kept as a list (`Head.lists`), by the name that it had. */
  | { readonly kind: 'list-frozen' | 'list-deleted'; readonly list: string; readonly name: string }
  /** Of a backup that was restored: who objected since has no consent in it. */
  | { readonly kind: 'objections-kept' }
  | { readonly kind: 'deleted' }
  /** On request, for ever: it cannot be undone, nothing of them is left anywhere. */
  | { readonly kind: 'erased' }
  | { readonly kind: 'undone'; readonly of: CommitId; readonly kept: number };

/** read = created + updated + unchanged + merged + refused, always. */
export interface ImportCounts {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Rows about someone whom an earlier row of the same file was about. */
  readonly merged: number;
  readonly refused: number;
}

/** read = created + unchanged + merged + refused, always. */
export interface EventImportCounts {
  readonly read: number;
  /** Events added. */
  readonly created: number;
  /** Events that were there already. */
  readonly unchanged: number;
  /** Rows that say again what an earlier row of the file said. */
  readonly merged: number;
  readonly refused: number;
}

/** A page that was replaced: null where all is blank. */
export interface PageChange {
  readonly column: ColumnId;
  /** Contacts `page * pageRows` and following; of events (`event-column.ts`), the position among those of their type. */
  readonly page: number;
  readonly was: PageId | null;
  readonly now: PageId | null;
}

/** A frozen list that a commit named, or took away: undoing it does the reverse. */
export interface ListChange {
  readonly list: FrozenList;
  /** Afterwards. */
  readonly isThere: boolean;
}

export interface Commit {
  readonly id: CommitId;
  readonly parent: CommitId;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly cause: Cause;
  /** Contacts touched. */
  readonly people: number;
  readonly changes: readonly PageChange[];
  readonly list?: ListChange;
  /** How many contact numbers were given before it. */
  readonly rowsBefore: number;
  /** How many contacts were alive before it. */
  readonly peopleBefore: number;
  /** Set once it was undone: by which commit. */
  readonly undoneBy: CommitId | null;
}

/** The workspace as it stands at a commit. Readers keep it: nothing in it ever changes. */
export interface Head {
  readonly commit: CommitId;
  /** Contact numbers given so far, deleted ones included. */
  readonly rows: number;
  /** Contacts alive. */
  readonly people: number;
  /** Pages of each column in order; a column that is missing, or shorter than the rows, is blank there. */
  readonly pages: ReadonlyMap<ColumnId, readonly (PageId | null)[]>;
  readonly fields: readonly Field[];
  readonly tags: readonly Tag[];
  /** Types of events that the workspace has beside the catalogue, and attributes added to one of it. */
  readonly eventTypes: readonly EventType[];
  readonly lists: readonly FrozenList[];
}
