import type { Chunk } from '#lib/domain/chunk.ts';
import type { EventSpan } from '#lib/domain/event.ts';
import type { ContactBase } from '#lib/engine/contacts/contact-base.ts';

/** What a segment is computed on: contacts and events at one head, at one moment. Sets of people are bit sets over all
 * contact numbers, 32 a word, lowest first. */
export interface SegmentBase extends ContactBase {
  /** Milliseconds since 1970: the "now" of every window. */
  readonly moment: number;
  /** IANA zone of calendar days. */
  readonly zone: string;
  /** Contacts that are alive. */
  readonly everyone: Uint32Array;
  /** Pages of a type that were loaded, in the order in which they came in. @throws when the type was not asked for */
  events(type: string): readonly EventPage[];
  /** Members of another segment, which was computed before; nobody where there is none. */
  members(segment: string): Uint32Array;
  /** By contact number: 0 to 9,999, drawn by the MD5 of the salt and the person's identity, so that it is the same on
   * every device and after every import. */
  draws(salt: string): Uint16Array;
  /** From which contact number on people came in at which moment (milliseconds since 1970), rising in both, by the
   * commits that are remembered: those with lower numbers came in before all of them. */
  readonly arrivals: readonly { readonly from: number; readonly at: number }[];
}

/** The same, of which the events are those of one person, up to the moment at which it was asked: what is said of a later
 * moment is what time alone brings. */
export interface PersonBase extends SegmentBase {
  /** When time alone changes whether the person is a member of another segment, told of the moment of the question. */
  nextOfMember(segment: string): { readonly at: number; readonly holds: boolean } | null;
}

/** Events of one type, rising in time. */
export interface EventPage {
  readonly span: EventSpan;
  /** Whose each event is now, merges followed: contact number + 1. */
  readonly contacts: Uint32Array;
  /** Milliseconds after `span.first`. */
  readonly offsets: Uint32Array;
  /** Attributes that were loaded. */
  readonly attributes: readonly string[];
  /** Null where all is blank. */
  attribute(id: string): Chunk | null;
}
