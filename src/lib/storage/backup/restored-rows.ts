import type { PageId } from '../../domain/commit.ts';
import type { ColumnId } from '../../domain/contact-column.ts';
import type { CommitRow } from '../commit-row.ts';
import { database } from '../database.ts';
import { fewerBefore } from '../fewer-before.ts';
import type { HeadRow } from '../head-row.ts';
import type { PageBytes } from '../page-codec.ts';
import { Refusal } from '../storage-problem.ts';
import type { SuppressionList } from '../suppressions.ts';
import type { BackedUpTable } from './backed-up-tables.ts';

/** The small tables of a backup. */
export type Tables = ReadonlyMap<BackedUpTable, readonly object[]>;

/** Where a page of a backup stands. */
export interface PagePlace {
  readonly column: ColumnId;
  readonly page: number;
  /** The head names it. */
  readonly isNow: boolean;
}

/** People of a backup who stay erased. */
export interface Spared {
  /** Gives a page without them; of events, where others stand between them, as it is. */
  without(bytes: PageBytes, place: PagePlace): Promise<PageBytes>;
  /** How many of them each of its pages of who is a contact has. */
  readonly lost: ReadonlyMap<PageId, number>;
  /** Who they are in it: what is left of their events is erased once it is here (`readErasures`). */
  readonly contacts: readonly number[];
}

/** Places of all pages that a backup names. */
export function placesIn(tables: Tables): ReadonlyMap<PageId, PagePlace> {
  const places = new Map<PageId, PagePlace>();
  for (const { changes } of rowsOf<CommitRow>(tables, 'commits'))
    for (const { column, pages, was, now } of changes)
      for (const ids of [was, now]) ids.forEach((id, at) => places.set(id, { column, page: pages[at]!, isNow: false }));
  const [head] = rowsOf<HeadRow>(tables, 'heads');
  for (const { column, pages } of head?.columns ?? [])
    pages.forEach((id, page) => places.set(id, { column, page, isNow: true }));
  return places;
}

/** Rows of a table; none of one that the backup does not have. */
export const rowsOf = <T>(tables: Tables, table: BackedUpTable): readonly T[] =>
  (tables.get(table) ?? []) as unknown as readonly T[];

/** The rows of its tables as they are to be: with the numbers that pages have here, and without whom is spared. */
export function rowsToCome(tables: Tables, stored: ReadonlyMap<PageId, PageId>, { lost }: Spared): Tables {
  const renumber = (ids: Uint32Array) =>
    ids.map((id) => {
      const now = id === 0 ? 0 : stored.get(id);
      if (now === undefined) throw new Refusal({ kind: 'backup-damaged' });
      return now;
    });
  const alive = (head: HeadRow) => head.columns.find(({ column }) => column === 'alive')?.pages ?? new Uint32Array();
  const heads = rowsOf<HeadRow>(tables, 'heads').map((head) => ({
    ...head,
    people: alive(head).reduce((people, id) => people - (lost.get(id) ?? 0), head.people),
    columns: head.columns.map(({ column, pages }) => ({ column, pages: renumber(pages) }))
  }));
  const inOrder = rowsOf<CommitRow>(tables, 'commits').toSorted((a, b) => a.id - b.id);
  const fewer = fewerBefore(rowsOf<HeadRow>(tables, 'heads')[0], inOrder, lost);
  const commits = inOrder.map((commit) => ({
    ...commit,
    peopleBefore: commit.peopleBefore - (fewer.get(commit.id) ?? 0),
    changes: commit.changes.map((one) => ({ ...one, was: renumber(one.was), now: renumber(one.now) }))
  }));
  const productions = rowsOf<object>(tables, 'productions').map((one) => ({ ...one, kept: false }));
  return new Map<BackedUpTable, readonly object[]>([
    ...tables,
    ['heads', heads],
    ['commits', commits],
    ['productions', productions]
  ]);
}

/** The suppression list of this device, and what that of the backup has beside it. */
export async function joinedList(tables: Tables): Promise<SuppressionList> {
  const joined = <T>(here: readonly T[], theirs: readonly T[], keyOf: (one: T) => string) => [
    ...new Map([...theirs, ...here].map((one) => [keyOf(one), one])).values()
  ];
  return {
    keys: joined(await database.suppressionKeys.toArray(), rowsOf(tables, 'suppressionKeys'), ({ id }) => id),
    suppressions: joined(await database.suppressions.toArray(), rowsOf(tables, 'suppressions'), ({ hash }) => hash)
  };
}
