import type { Head } from '#lib/domain/commit.ts';
import { fieldColumn } from '#lib/domain/contact-column.ts';
import type { Identity } from '#lib/domain/import-plan.ts';
import { success, type Result } from '#lib/domain/result.ts';
import { readStanding } from '#lib/storage/heads.ts';
import { readKnownPeople } from '../known-people.ts';
import { identityTable, type IdentityTable } from './identity-table.ts';

/** Who is known by what in a workspace. The last one is kept: the import after a rehearsal finds it ready.
 * Problems: `page-damaged`, `contacts-moved`. */
export async function readIdentities(head: Head, identity: Identity): Promise<Result<IdentityTable>> {
  const { commit, rows, people, pages } = head;
  const standing = await readStanding();
  // numbers of pages are given anew in another database
  const birth = standing.ok ? standing.value.birth : null;
  const key = JSON.stringify([
    birth,
    identity,
    commit,
    rows,
    people,
    pages.get(fieldColumn(identity)),
    pages.get('alive')
  ]);
  if (birth !== null && last?.key === key) return success(last.table);
  last = null;
  const known = await readKnownPeople(head, identity);
  if (!known.ok) return known;
  last = { key, table: identityTable(known.value, identity) };
  return success(last.table);
}

let last: { readonly key: string; readonly table: IdentityTable } | null = null;
