import type { Chunk } from '../domain/chunk.ts';
import type { PageId } from '../domain/commit.ts';
import type { Result } from '../domain/result.ts';
import { database } from './database.ts';
import { openPage } from './page-codec.ts';
import { pagesInUse } from './pages-in-use.ts';
import { outcome, Refusal } from './storage-problem.ts';

/** Pages by their numbers, in that order; each chunk has `pageRows` rows.
 * Problems: `page-damaged`; `contacts-moved` when the head that named them is no longer remembered. */
export function readPages(ids: readonly PageId[]): Promise<Result<readonly Chunk[]>> {
  return outcome(async () => {
    const stored = await database.pages.bulkGet([...ids]);
    return Promise.all(
      stored.map(async (bytes, at) => (bytes && (await openPage(bytes))) ?? (await missing(ids[at]!)))
    );
  });
}

async function missing(id: PageId): Promise<never> {
  const inUse = await database.transaction('r', [database.house, database.heads, database.commits], async () => {
    if (!(await database.house.get('house'))) throw new Refusal({ kind: 'storage-erased' });
    return pagesInUse();
  });
  throw new Refusal({ kind: inUse.has(id) ? 'page-damaged' : 'contacts-moved' });
}
