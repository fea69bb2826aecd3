import { Dexie } from 'dexie';
import type { CommitId, Head } from '../domain/commit.ts';
import type { Result } from '../domain/result.ts';
import { success } from '../domain/result.ts';
import { settleBirth } from './birth.ts';
import { commitOfRow, type CommitRow } from './commit-row.ts';
import { database } from './database.ts';
import { headOfRow, withPages } from './head-row.ts';
import { live } from './live.ts';
import { outcome, Refusal } from './storage-problem.ts';

/** The workspace as it stands now. An erased database is a problem, never an empty workspace. */
export async function readHead(): Promise<Result<Head>> {
  const standing = await readStanding();
  return standing.ok ? success(standing.value.head) : standing;
}

/** Tells the head now, and again after each change of it, in whatever tab or worker it was made. Compare page numbers
 * to know what to read again: after an erasure the same commit comes with other pages.
 * @returns call it to hear no more */
export function watchHead(tell: (head: Head) => void): () => void {
  // what cannot be read is told to those who read it
  const subscription = live(standing).subscribe(
    (found) => found && tell(found.head),
    () => undefined
  );
  return () => subscription.unsubscribe();
}

/** Calls after each write of a table, in whatever tab or worker it was made: before those hear of it who watch.
 * @returns call it to hear no more */
export function watchWrites(
  tell: () => void,
  table: 'heads' | 'segments' | 'outbox' | 'destinations' = 'heads'
): () => void {
  const name = `idb://${database.name}/${table}/`;
  const hear = (parts: object) => {
    if (Object.keys(parts).some((part) => part.startsWith(name) || part === 'all')) tell();
  };
  Dexie.on.storagemutated.subscribe(hear);
  return () => Dexie.on.storagemutated.unsubscribe(hear);
}

/** The workspace as it stood after a commit; 0: before the first. Fields, tags, types and lists are those of now.
 * Problem `not-found`: that far back is no longer remembered. */
export async function headAt(commit: CommitId): Promise<Result<Head>> {
  return outcome(() =>
    database.transaction('r', [database.house, database.heads, database.commits], async () => {
      const { head } = await current();
      const later = await database.commits.where('id').above(commit).reverse().toArray();
      if (commit > head.commit || later.length < head.commit - commit) throw new Refusal({ kind: 'not-found' });
      return later.reduce(before, head);
    })
  );
}

/** The head, and of which database it is. */
export interface Standing {
  readonly head: Head;
  readonly birth: string;
}

export function readStanding(): Promise<Result<Standing>> {
  return outcome(async () => {
    await settleBirth();
    return current();
  });
}

async function current(): Promise<Standing> {
  const found = await standing();
  if (!found) throw new Refusal({ kind: 'storage-erased' });
  return found;
}

/** Null as long as nothing was born here: a live query that threw would never be asked again. */
function standing(): Promise<Standing | null> {
  return database.transaction('r', [database.house, database.heads], async () => {
    const [house, head] = await Promise.all([database.house.get('house'), database.heads.get('head')]);
    return house ? { head: headOfRow(head), birth: house.birth } : null;
  });
}

function before(head: Head, row: CommitRow): Head {
  const { parent, rowsBefore, peopleBefore, changes } = commitOfRow(row);
  const pages = withPages(
    head.pages,
    changes.map(({ column, page, was }) => ({ column, page, id: was }))
  );
  return { ...head, commit: parent, rows: rowsBefore, people: peopleBefore, pages };
}
