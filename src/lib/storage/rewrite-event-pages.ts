import type { Chunk } from '../domain/chunk.ts';
import type { PageId } from '../domain/commit.ts';
import type { ColumnId } from '../domain/contact-column.ts';
import { partsOfEventColumn, type EventColumn } from '../domain/event-column.ts';
import type { Result } from '../domain/result.ts';
import { success } from '../domain/result.ts';
import { database } from './database.ts';
import { forgetCommits } from './forget-commits.ts';
import { readPages } from './pages.ts';
import { replacePages, sealed } from './rewrite-pages.ts';
import { outcome } from './storage-problem.ts';
import { inTurn } from './turn.ts';

/** For erasure: as `rewritePages`, of events, of which all columns of a page change together.
 * @param touches which pages, by their contacts
 * @param map the columns of such a page as they are to be. Mapping twice is the same as once. */
export function rewriteEventPages(
  touches: (contacts: Chunk) => boolean,
  map: (columns: ReadonlyMap<EventColumn, Chunk>) => ReadonlyMap<EventColumn, Chunk>
): Promise<Result<void>> {
  return inTurn(async () => {
    // pages of a crash, which nothing names, are never mapped
    const swept = await forgetCommits(Date.now(), false);
    if (!swept.ok) return swept;
    const versions = await outcome(versionsOf);
    if (!versions.ok) return versions;
    for (const ids of versions.value) {
      const contact = ids.get('contact');
      const contacts = await readPages(contact === undefined ? [] : [contact]);
      if (!contacts.ok) return contacts;
      if (!contacts.value.some(touches)) continue;
      const chunks = await readPages([...ids.values()]);
      if (!chunks.ok) return chunks;
      const mapped = map(new Map([...ids.keys()].map((column, at) => [column, chunks.value[at]!])));
      const rewritten = await Promise.all(
        [...ids].map(async ([column, id]) => [id, await sealed(mapped.get(column)!)] as const)
      );
      const replaced = await replacePages(new Map(rewritten));
      if (!replaced.ok) return replaced;
    }
    return success(undefined);
  });
}

type Version = ReadonlyMap<EventColumn, PageId>;

/** The columns of every page of events, as it is named now or in the past. Its span, which is never blank, tells one
 * version of a place from another. */
function versionsOf(): Promise<readonly Version[]> {
  return database.transaction('r', [database.heads, database.commits], async () => {
    const versions = new Map<PageId, Version>();
    const note = (columns: readonly Named[]) => {
      for (const version of splitByPlace(columns)) {
        const span = version.get('span');
        if (span !== undefined) versions.set(span, version);
      }
    };
    const head = await database.heads.get('head');
    note(
      (head?.columns ?? []).map(({ column, pages }) => ({ column, pages: pages.map((_, page) => page), ids: pages }))
    );
    for (const { changes } of await database.commits.toArray()) {
      note(changes.map(({ column, pages, was }) => ({ column, pages, ids: was })));
      note(changes.map(({ column, pages, now }) => ({ column, pages, ids: now })));
    }
    return [...versions.values()];
  });
}

interface Named {
  readonly column: ColumnId;
  readonly pages: Uint32Array;
  /** 0 where all is blank. */
  readonly ids: Uint32Array;
}

function splitByPlace(columns: readonly Named[]): Iterable<Version> {
  const places = new Map<string, Map<EventColumn, PageId>>();
  for (const { column, pages, ids } of columns) {
    const parts = partsOfEventColumn(column);
    if (!parts) continue;
    ids.forEach((id, at) => {
      if (id === 0) return;
      const place = `${parts.type} ${pages[at]!}`;
      places.set(place, (places.get(place) ?? new Map<EventColumn, PageId>()).set(parts.column, id));
    });
  }
  return places.values();
}
