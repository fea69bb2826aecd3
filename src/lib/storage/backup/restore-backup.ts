import type { BackupProgress } from '../../domain/backup.ts';
import type { PageId } from '../../domain/commit.ts';
import type { ColumnId } from '../../domain/contact-column.ts';
import type { Result } from '../../domain/result.ts';
import type { Suppression } from '../../domain/suppression.ts';
import { applyRetention } from '../commit-retention.ts';
import type { CommitRow } from '../commit-row.ts';
import { database } from '../database.ts';
import { fewerBefore } from '../fewer-before.ts';
import type { HeadRow } from '../head-row.ts';
import type { PageBytes } from '../page-codec.ts';
import { outcome, Refusal } from '../storage-problem.ts';
import { apartFromErasures, inTurn } from '../turn.ts';
import { write } from '../write.ts';
import { backedUpTables, type BackedUpTable } from './backed-up-tables.ts';
import { readBackup, type ReadBackup } from './read-backup.ts';

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

/** Puts a backup in the place of all contacts and small things that are here. Pages are written beside those that are
 * here; one transaction then replaces the rest: whatever fails before it, all is as it was. The suppression list of this
 * device stays, and that of the backup is added.
 * Problems: `backup-foreign`, `backup-damaged`, `backup-newer`, `disk-full`, those of storage. */
export function restoreBackup(
  file: Blob,
  spared: Spared,
  tell: (progress: BackupProgress) => void
): Promise<Result<void>> {
  const work = () =>
    outcome(async () => {
      const stored = new Map<PageId, PageId>();
      try {
        const backup = await storePages(file, stored, spared, tell);
        await replaceAll(backup, stored, spared);
      } catch (error) {
        await database.pages.bulkDelete([...stored.values()].filter((id) => id > 0)).catch(() => undefined);
        throw error;
      }
      // what was here before and no commit names any more
      await applyRetention();
    });
  return apartFromErasures(() => inTurn(work));
}

/** Places of all pages that a backup names. */
export function placesIn(tables: ReadBackup['tables']): ReadonlyMap<PageId, PagePlace> {
  const places = new Map<PageId, PagePlace>();
  for (const { changes } of rowsOf<CommitRow>(tables, 'commits'))
    for (const { column, pages, was, now } of changes)
      for (const ids of [was, now]) ids.forEach((id, at) => places.set(id, { column, page: pages[at]!, isNow: false }));
  const [head] = rowsOf<HeadRow>(tables, 'heads');
  for (const { column, pages } of head?.columns ?? [])
    pages.forEach((id, page) => places.set(id, { column, page, isNow: true }));
  return places;
}

const rowsOf = <T>(tables: ReadBackup['tables'], table: BackedUpTable): readonly T[] =>
  (tables.get(table) ?? []) as unknown as readonly T[];

async function storePages(
  file: Blob,
  stored: Map<PageId, PageId>,
  spared: Spared,
  tell: (progress: BackupProgress) => void
): Promise<ReadBackup> {
  let places: ReadonlyMap<PageId, PagePlace> | null = null;
  let batch: { readonly id: PageId; readonly bytes: PageBytes }[] = [];
  let waiting = 0;
  let bytesRead = 0;
  const flush = async () => {
    const filled = batch;
    [batch, waiting] = [[], 0];
    const added = await write([database.pages], () =>
      database.pages.bulkAdd(
        filled.map(({ bytes }) => bytes),
        { allKeys: true }
      )
    );
    if (!added.ok) throw new Refusal(added.problem);
    filled.forEach(({ id }, at) => stored.set(id, added.value[at]!));
    tell({ bytes: bytesRead, total: file.size });
  };
  const backup = await readBackup(file, async (id, bytes, tables) => {
    places ??= placesIn(tables);
    const place = places.get(id);
    if (!place) throw new Refusal({ kind: 'backup-damaged' });
    bytesRead += bytes.length;
    batch.push({ id, bytes: await spared.without(bytes, place) });
    waiting += bytes.length;
    if (waiting > bytesAtOnce) await flush();
  });
  await flush();
  return backup;
}

async function replaceAll(
  { tables }: ReadBackup,
  stored: ReadonlyMap<PageId, PageId>,
  { lost, contacts }: Spared
): Promise<void> {
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
  const replaced = await write([...Object.values(backedUpTables), database.imports, database.erasures], async () => {
    const here = await database.suppressions.toArray();
    const keysHere = await database.suppressionKeys.toArray();
    for (const [name, table] of Object.entries(backedUpTables)) {
      await table.clear();
      const rows = { heads, commits, productions }[name] ?? tables.get(name as BackedUpTable) ?? [];
      await (table.bulkPut as (rows: readonly unknown[]) => Promise<unknown>)(rows);
    }
    const known = new Set(here.map(({ hash }) => hash));
    const theirs = rowsOf<Suppression>(tables, 'suppressions').filter(({ hash }) => !known.has(hash));
    await database.suppressions.clear();
    await database.suppressions.bulkPut([...theirs, ...here]);
    await database.suppressionKeys.bulkPut(keysHere);
    // what was begun was about other contacts
    await database.imports.clear();
    await database.erasures.clear();
    await database.erasures.add({ id: crypto.randomUUID(), contacts, restored: true });
  });
  if (!replaced.ok) throw new Refusal(replaced.problem);
}

const bytesAtOnce = 4 << 20;
