import type { Head, PageId } from '../domain/commit.ts';
import type { ColumnId } from '../domain/contact-column.ts';
import type { EventType } from '../domain/event.ts';
import { partsOfEventColumn } from '../domain/event-column.ts';
import type { Field, Tag } from '../domain/field.ts';
import type { FrozenList } from '../domain/segment.ts';

/** The head as it is stored: one row, replaced by each commit. */
export interface HeadRow {
  readonly key: 'head';
  readonly commit: number;
  readonly rows: number;
  readonly people: number;
  /** Numbers of the pages of each column; 0 where all is blank. */
  readonly columns: readonly { readonly column: ColumnId; readonly pages: Uint32Array }[];
  readonly fields: readonly Field[];
  readonly tags: readonly Tag[];
  /** Missing from a head of generation 2. */
  readonly eventTypes?: readonly EventType[];
  readonly lists?: readonly FrozenList[];
}

/** Before the first commit nothing is stored. */
export const emptyHead: Head = {
  commit: 0,
  rows: 0,
  people: 0,
  pages: new Map(),
  fields: [],
  tags: [],
  eventTypes: [],
  lists: []
};

export function headOfRow(row: HeadRow | undefined): Head {
  if (!row) return emptyHead;
  const { columns, commit, rows, people, fields, tags, eventTypes = [], lists = [] } = row;
  const pages = new Map(columns.map(({ column, pages }) => [column, Array.from(pages, idOrNull)]));
  return { commit, rows, people, pages, fields, tags, eventTypes, lists };
}

export function rowOfHead({ pages, ...head }: Head): HeadRow {
  const columns = [...pages].map(([column, ids]) => ({ column, pages: Uint32Array.from(ids, (id) => id ?? 0) }));
  return { key: 'head', columns, ...head };
}

/** The pages of a head with others in the place of some. */
export function withPages(
  pages: Head['pages'],
  places: readonly { readonly column: ColumnId; readonly page: number; readonly id: PageId | null }[]
): Head['pages'] {
  const columns = new Map<ColumnId, (PageId | null)[]>([...pages].map(([column, ids]) => [column, [...ids]]));
  for (const { column, page, id } of places) {
    const ids = columns.get(column) ?? [];
    while (ids.length < page) ids.push(null);
    ids[page] = id;
    columns.set(column, ids);
  }
  // places of events that were undone stay theirs
  const isLeft = (column: ColumnId) => partsOfEventColumn(column)?.column === 'span';
  for (const [column, ids] of columns) if (!isLeft(column) && ids.every((id) => id === null)) columns.delete(column);
  return columns;
}

export const idOrNull = (id: number): PageId | null => id || null;
