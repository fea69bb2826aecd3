import type { FieldType } from './field.ts';

/** Something that an event of a type may say of itself; kept in a column of the kind of its type. */
export interface EventAttribute {
  readonly id: string;
  readonly type: FieldType;
  /** As the user wrote it; null for a built-in attribute, whose words stand in the catalogue. */
  readonly name: string | null;
}

/** A type of events that the workspace has beside the catalogue, or attributes that the user added to one of the
 * catalogue (`name` null). */
export interface EventType {
  readonly id: string;
  readonly name: string | null;
  readonly attributes: readonly EventAttribute[];
}

/** One event of one person. */
export interface PersonEvent {
  readonly type: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** By attribute, written as values of fields are; blank left out. */
  readonly values: Readonly<Record<string, string>>;
  readonly source: string;
}

/** What a page of events says of itself without being read: kept as JSON, the only value of its `span` page. */
export interface EventSpan {
  readonly rows: number;
  /** Moments of the first and last event of the page, milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
  /** Where the events came from, in the user's words: a shop, a mailing tool. */
  readonly source: string;
  /** From when until when the source is known to be whole by the import that brought the page; half-open. */
  readonly from: number;
  readonly until: number;
}

/** For one type and source, the stretches of time of which all events are known: apart, rising, half-open. */
export interface Coverage {
  readonly type: string;
  readonly source: string;
  readonly known: readonly { readonly from: number; readonly until: number }[];
}
