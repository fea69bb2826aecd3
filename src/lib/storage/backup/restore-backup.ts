import type { BackupProgress } from '../../domain/backup.ts';
import type { Head, PageId } from '../../domain/commit.ts';
import type { Draft } from '../../domain/draft.ts';
import type { Result } from '../../domain/result.ts';
import { storeDraft } from '../commit-draft.ts';
import { applyRetention } from '../commit-retention.ts';
import { ContactDraft } from '../contact-draft.ts';
import { database } from '../database.ts';
import { headOfRow, type HeadRow } from '../head-row.ts';
import type { PageBytes } from '../page-codec.ts';
import { outcome, Refusal } from '../storage-problem.ts';
import type { SuppressionList } from '../suppressions.ts';
import { inTurn } from '../turn.ts';
import { write } from '../write.ts';
import { backedUpTables, type BackedUpTable } from './backed-up-tables.ts';
import { readBackup, type ReadBackup } from './read-backup.ts';
import { joinedList, placesIn, rowsOf, rowsToCome, type PagePlace, type Spared, type Tables } from './restored-rows.ts';
import { leavingToCome } from './what-leaves.ts';

/** Changes the contacts of a backup before anybody can read them, as a commit of its own.
 * @param list the suppression list as it is going to be */
export type Amend = (head: Head, draft: Draft, list: SuppressionList) => Promise<Result<void>>;

/** Puts a backup in the place of all contacts and small things that are here. Pages are written beside those that are
 * here; one transaction then replaces the rest: whatever fails before it, all is as it was. The suppression list of this
 * device stays, and that of the backup is added. The caller sees to it that nobody is erased meanwhile.
 * Problems: `backup-foreign`, `backup-damaged`, `backup-newer`, `disk-full`, those of storage. */
export function restoreBackup(
  file: Blob,
  spared: Spared,
  amend: Amend,
  tell: (progress: BackupProgress) => void
): Promise<Result<void>> {
  return inTurn(() =>
    outcome(async () => {
      const stored = new Map<PageId, PageId>();
      try {
        const { tables } = await storePages(file, stored, spared, tell);
        await replaceAll(rowsToCome(tables, stored, spared), spared.contacts, amend);
      } catch (error) {
        await database.pages.bulkDelete([...stored.values()].filter((id) => id > 0)).catch(() => undefined);
        throw error;
      }
      // what was here before and no commit names any more
      await applyRetention();
    })
  );
}

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

/** In one transaction, what is amended included: between the two, nobody reads the contacts as they were kept. */
async function replaceAll(tables: Tables, erased: readonly number[], amend: Amend): Promise<void> {
  const head = headOfRow(rowsOf<HeadRow>(tables, 'heads')[0]);
  const draft = new ContactDraft(head, async () => false);
  const amended = await amend(head, draft, await joinedList(tables));
  if (!amended.ok) throw new Refusal(amended.problem);
  const settled = await draft.settle();
  if (!settled.ok) throw new Refusal(settled.problem);
  const written = [...Object.values(backedUpTables), database.pages, database.imports, database.erasures];
  const replaced = await write(written, async () => {
    const { keys, suppressions } = await joinedList(tables);
    const rowsToBe: Tables = new Map([
      ...tables,
      ['suppressionKeys', keys],
      ['suppressions', suppressions],
      ...(await leavingToCome(tables))
    ]);
    for (const [name, table] of Object.entries(backedUpTables)) {
      await table.clear();
      await (table.bulkPut as (rows: readonly unknown[]) => Promise<unknown>)(rowsOf(rowsToBe, name as BackedUpTable));
    }
    await storeDraft(head, draft, settled.value);
    // what was begun was about other contacts
    await database.imports.clear();
    await database.erasures.clear();
    if (erased.length > 0) await database.erasures.add({ id: crypto.randomUUID(), contacts: erased });
  });
  if (!replaced.ok) throw new Refusal(replaced.problem);
}

const bytesAtOnce = 4 << 20;
