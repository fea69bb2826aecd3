import type { PageId } from '../domain/commit.ts';
import { lastForgotten } from '../domain/commit-retention.ts';
import type { Result } from '../domain/result.ts';
import { database } from './database.ts';
import { pagesInUse } from './pages-in-use.ts';
import { storedSettings, storeSettings } from './workspace-settings.ts';
import { write } from './write.ts';

/** For whoever holds the lock of writing: forgets the commits beyond `domain/commit-retention.ts` and the pages that
 * nothing names. @param spared pages that are going to be named @returns how many commits were forgotten */
export function forgetCommits(
  now: number,
  roomIsShort: boolean,
  spared: ReadonlySet<PageId> = new Set()
): Promise<Result<number>> {
  return write([database.heads, database.commits, database.pages, database.settings], async () => {
    const commits = await database.commits.orderBy('id').reverse().toArray();
    const { retention, formerImports } = await storedSettings();
    const last = lastForgotten(commits, now, retention, roomIsShort);
    const files = commits.flatMap(({ id, cause }) => {
      const file = cause.kind === 'import' ? cause.file : cause.kind === 'sample' ? '' : null;
      return id > last || file === null ? [] : [[id, file] as const];
    });
    if (files.length > 0) await storeSettings({ formerImports: { ...formerImports, ...Object.fromEntries(files) } });
    const forgotten = await database.commits.where('id').belowOrEqual(last).delete();
    const inUse = await pagesInUse();
    const stored = await database.pages.toCollection().primaryKeys();
    await database.pages.bulkDelete(stored.filter((id) => !inUse.has(id) && !spared.has(id)));
    return forgotten;
  });
}
