import type { ColumnId } from './contact-column.ts';

// Events of a type are pages of their own: page k of each of its columns has the same rows, sorted by time, and no more
// of them than there are events. An import appends pages; those of one import do not overlap in time, those of several
// may.

/** No page of events has more rows. */
export const eventPageRows = 65_536;

/** No page of events spans more milliseconds: moments are kept as 32-bit distances from the first one. */
export const eventPageSpan = 0xffff_ffff;

export type EventColumn =
  /** Words: one row, an `EventSpan` as JSON. */
  | 'span'
  /** Counts: number of the contact + 1; as it was when the event came in: `merged-into` tells whose it is now. */
  | 'contact'
  /** Counts: milliseconds after the `first` of the page's span; so a page whose events all happened at once is blank. */
  | 'time'
  /** An attribute's id: chunks of the kind of its type. */
  | `attribute:${string}`;

export const eventColumn = (type: string, column: EventColumn): ColumnId => `event:${type}:${column}`;

/** The parts of a column's name; null for a column of contacts. Ids of types have no colon. */
export function partsOfEventColumn(column: ColumnId): { readonly type: string; readonly column: EventColumn } | null {
  if (!column.startsWith('event:')) return null;
  const [, type, ...rest] = column.split(':');
  return { type: type!, column: rest.join(':') as EventColumn };
}
