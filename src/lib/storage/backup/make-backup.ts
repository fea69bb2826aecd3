import type { BackupManifest, BackupProgress } from '../../domain/backup.ts';
import { backupFormat } from '../../domain/backup.ts';
import type { PageId } from '../../domain/commit.ts';
import type { Result } from '../../domain/result.ts';
import { database, generation } from '../database.ts';
import { pagesInUse } from '../pages-in-use.ts';
import { outcome, Refusal } from '../storage-problem.ts';
import { backedUpTables, type BackedUpTable } from './backed-up-tables.ts';
import { backupMark, BlockWriter } from './blocks.ts';
import { textOfRows } from './rows-text.ts';
import { leavingToKeep } from './what-leaves.ts';

/** The whole workspace as one file, as it stood at one moment: pages never change, whatever is written meanwhile.
 * Problems: `backup-empty` (there is nothing that a backup would keep), `contacts-moved` (too old a state, or an
 * erasure on its way: begin again), those of storage. */
export function makeBackup(
  now: number,
  tell: (progress: BackupProgress) => void
): Promise<Result<{ readonly file: Blob; readonly manifest: BackupManifest }>> {
  return outcome(async () => {
    const { tables, pages } = await snapshot();
    const manifest = manifestOf(tables, pages.length, now);
    const made = tables.crmSegments.length + tables.segments.length + tables.destinations.length;
    if (manifest.people === 0 && manifest.commits === 0 && made === 0) throw new Refusal({ kind: 'backup-empty' });
    const writer = new BlockWriter();
    const parts: Blob[] = [new Blob([backupMark])];
    let bytes = 0;
    const add = async (block: Promise<Uint8Array<ArrayBuffer>>) => {
      const framed = await block;
      parts.push(new Blob([framed]));
      bytes += framed.length;
    };
    await add(writer.block('manifest', encoder.encode(JSON.stringify(manifest))));
    for (const [table, rows] of Object.entries(tables))
      for (let from = 0; from === 0 || from < rows.length; from += rowsAtOnce)
        await add(writer.block('rows', encoder.encode(`${table}\n${textOfRows(rows.slice(from, from + rowsAtOnce))}`)));
    for (let from = 0; from < pages.length; from += pagesAtOnce) {
      const ids = pages.slice(from, from + pagesAtOnce);
      const stored = await database.pages.bulkGet(ids);
      for (const [at, page] of stored.entries()) {
        if (!page) throw new Refusal({ kind: 'contacts-moved' });
        const content = new Uint8Array(4 + page.length);
        new DataView(content.buffer).setUint32(0, ids[at]!, true);
        content.set(page, 4);
        await add(writer.block('page', content));
      }
      tell({ bytes, total: Math.round((bytes * pages.length) / Math.min(pages.length, from + pagesAtOnce)) });
    }
    await add(writer.end());
    return { file: new Blob(parts, { type: 'application/octet-stream' }), manifest };
  });
}

type Tables = Readonly<Record<BackedUpTable, readonly unknown[]>>;

async function snapshot(): Promise<{ readonly tables: Tables; readonly pages: readonly PageId[] }> {
  const sources = Object.entries(backedUpTables);
  return database.transaction('r', [database.house, database.erasures, ...Object.values(backedUpTables)], async () => {
    if (!(await database.house.get('house'))) throw new Refusal({ kind: 'storage-erased' });
    // whoever is being erased is still in some page
    if ((await database.erasures.count()) > 0) throw new Refusal({ kind: 'contacts-moved' });
    const rows = await Promise.all(sources.map(([, table]) => table.toArray() as Promise<readonly unknown[]>));
    const tables = Object.fromEntries(sources.map(([name], at) => [name, rows[at]!])) as unknown as Tables;
    const pages = [...(await pagesInUse())].filter((id) => id > 0);
    return { tables: leavingToKeep(tables), pages };
  });
}

function manifestOf(tables: Tables, pages: number, now: number): BackupManifest {
  const [head] = tables.heads as readonly { readonly people: number }[];
  return {
    format: backupFormat,
    generation,
    madeAt: now,
    people: head?.people ?? 0,
    commits: tables.commits.length,
    pages,
    suppressed: tables.suppressions.length
  };
}

const encoder = new TextEncoder();
const pagesAtOnce = 64;
/** Rows of requests hold thousands of people each. */
const rowsAtOnce = 64;
