import { fieldColumn, pageRows, type ColumnId } from '#lib/domain/contact-column.ts';
import type { Commit, Head, PageId } from '#lib/domain/commit.ts';
import { keyedIdentity } from '#lib/domain/keyed-identity.ts';
import type { SeenPerson } from '#lib/domain/person.ts';
import type { Result } from '#lib/domain/result.ts';
import { failure, success } from '#lib/domain/result.ts';
import type { Suppression } from '#lib/domain/suppression.ts';
import { clearBit, countBits } from '#lib/engine/chunk/bit-set.ts';
import { eraseCells } from '#lib/engine/chunk/compose-chunk.ts';
import { cellText } from '#lib/engine/chunk/read-cell.ts';
import { ownersOf } from '#lib/engine/events/owners.ts';
import { namesAny, withoutPeople } from '#lib/engine/events/without-people.ts';
import { canonicalIdentity, identities } from '#lib/engine/import/identity.ts';
import { pageOf, rowOf } from '#lib/engine/contacts/contact-base.ts';
import {
  readCommits,
  readHead,
  readPages,
  rewriteEventPages,
  rewritePages,
  writeContacts
} from '#lib/storage/contacts.ts';
import { beginErasure, endErasure, readErasures } from '#lib/storage/erasures.ts';
import { dropExamples } from '#lib/storage/segments.ts';
import { dropTraces } from '#lib/storage/spool-traces.ts';
import { suppressionKey } from '#lib/storage/suppressions.ts';
import { apartFromErasures } from '#lib/storage/turn.ts';
import { forgetInOutbox } from '#lib/storage/withdraw.ts';
import { readColumn } from './read-column.ts';
import { readPerson } from './read-person.ts';

/** Erases people so that no page, past or present, and no file of set-aside rows kept here holds anything of them, and
 * puts them on the suppression list by keyed hash. Cut short, it goes on at the next start (`finishErasures`).
 * Problem `contacts-moved`: meanwhile these numbers have come to mean others, or these people others.
 * @param seen as whom the user saw some of them when asked
 * @returns files of set-aside rows that went with them */
export async function erasePeople(
  contacts: readonly number[],
  seen: readonly SeenPerson[] = []
): Promise<Result<{ readonly files: number }>> {
  const asked = await identitiesOf(contacts);
  return asked.ok ? apartFromErasures(() => erase(contacts, seen, asked.value)) : asked;
}

async function erase(
  contacts: readonly number[],
  seen: readonly SeenPerson[],
  asked: Known
): Promise<Result<{ readonly files: number }>> {
  const still = await identitiesOf(contacts);
  if (!still.ok) return still;
  if (String(still.value) !== String(asked)) return failure({ kind: 'contacts-moved' });
  for (const { contact, values } of seen) {
    const now = await readPerson(contact);
    if (!now.ok && now.problem.kind !== 'not-found') return now;
    if (!now.ok || !isSame(now.value.values, values)) return failure({ kind: 'contacts-moved' });
  }
  const everyone = await withMergedAway(contacts);
  if (!everyone.ok) return everyone;
  const known = await identitiesOf(everyone.value);
  if (!known.ok) return known;
  const key = await suppressionKey();
  if (!key.ok) return key;
  const at = Date.now();
  const suppressions = known.value.map(([identity, canonical]): Suppression => ({
    hash: keyedIdentity(key.value.bytes, identity, canonical),
    keyId: key.value.id,
    reason: 'erased',
    channels: [],
    at
  }));
  const begun = await beginErasure(everyone.value, suppressions, at);
  return begun.ok ? finish(begun.value, everyone.value) : begun;
}

/** Ends what was begun before a crash, and what a restoring left to be done. */
export const finishErasures = (): Promise<Result<void>> => apartFromErasures(finishAll);

async function finishAll(): Promise<Result<void>> {
  const begun = await readErasures();
  if (!begun.ok) return begun;
  for (const { id, contacts } of begun.value) {
    const finished = await finish(id, contacts);
    if (!finished.ok) return finished;
  }
  return success(undefined);
}

async function finish(id: string, contacts: readonly number[]): Promise<Result<{ readonly files: number }>> {
  // while their pages still tell what to look for
  const known = await identitiesOf(contacts);
  if (!known.ok) return known;
  const files = await dropTraces(known.value.map(([, canonical]) => canonical));
  if (!files.ok) return files;
  const rows = rowsByPage(contacts);
  const left = await leave(rows);
  if (!left.ok) return left;
  // no comparison finds them any more; a backup may have brought them back
  const forgotten = await forgetInOutbox(new Set(contacts), Date.now());
  if (!forgotten.ok) return forgotten;
  const rewritten = await rewritePages(
    (_, page) => rows.has(page),
    (chunk, _, page) => eraseCells(chunk as never, rows.get(page)!)
  );
  if (!rewritten.ok) return rewritten;
  const numbers = new Set(contacts.map((contact) => contact + 1));
  const apart = await rewriteEventPages(
    (page) => namesAny(page, numbers),
    (columns) => withoutPeople(columns, numbers)
  );
  if (!apart.ok) return apart;
  const dropped = await dropExamples(contacts);
  if (!dropped.ok) return dropped;
  const ended = await endErasure(id);
  return ended.ok ? success({ files: files.value }) : ended;
}

/** These people, and those who were merged into them: what was kept of those for an undo is theirs. */
async function withMergedAway(contacts: readonly number[]): Promise<Result<readonly number[]>> {
  const head = await readHead();
  if (!head.ok) return head;
  const chunks = await readColumn(head.value, 'merged-into');
  if (!chunks.ok) return chunks;
  const wanted = new Set(contacts.map((contact) => contact + 1));
  const owners = ownersOf(chunks.value) ?? new Uint32Array(0);
  const away = [...owners.keys()].filter((one) => wanted.has(owners[one]!) && !wanted.has(one));
  return success([...contacts, ...away.map((one) => one - 1)]);
}

/** They are contacts no more. */
async function leave(rows: ReadonlyMap<number, readonly number[]>): Promise<Result<unknown>> {
  return writeContacts(async (head, draft) => {
    for (const [page, gone] of rows) {
      const read = await pageAt(head, 'alive', page);
      if (!read.ok) return read;
      const chunk = read.value;
      if (chunk?.kind !== 'bits') continue;
      const bits = chunk.bits.slice();
      for (const row of gone) clearBit(bits, row);
      const fewer = countBits(chunk.bits) - countBits(bits);
      if (fewer === 0) continue;
      draft.setPage('alive', page, { kind: 'bits', rows: pageRows, bits });
      draft.people -= fewer;
      draft.touched += fewer;
    }
    draft.cause = { kind: 'erased' };
    return success(undefined);
  });
}

type Values = SeenPerson['values'];
const isSame = (a: Values, b: Values): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((field) => a[field] === b[field]);

type Known = readonly (readonly [(typeof identities)[number], string])[];

/** By what these contacts are known, now and in the past that is remembered. */
async function identitiesOf(contacts: readonly number[]): Promise<Result<Known>> {
  const head = await readHead();
  if (!head.ok) return head;
  const commits = await readCommits();
  if (!commits.ok) return commits;
  const found = new Map<string, readonly [(typeof identities)[number], string]>();
  for (const identity of identities) {
    for (const [page, rows] of rowsByPage(contacts)) {
      const chunks = await readPages(pagesEver(head.value, commits.value, fieldColumn(identity), page));
      if (!chunks.ok) return chunks;
      for (const chunk of chunks.value)
        for (const row of rows) {
          const canonical = canonicalIdentity(identity, cellText(chunk, row));
          if (canonical !== '') found.set(`${identity} ${canonical}`, [identity, canonical]);
        }
    }
  }
  return success([...found.values()]);
}

function pagesEver(head: Head, commits: readonly Commit[], column: ColumnId, page: number): readonly PageId[] {
  const changes = commits.flatMap(({ changes }) => changes.filter((one) => one.column === column && one.page === page));
  const ids = [head.pages.get(column)?.[page] ?? null, ...changes.flatMap(({ was, now }) => [was, now])];
  return [...new Set(ids)].filter((id): id is PageId => id !== null);
}

async function pageAt(head: Head, column: ColumnId, page: number) {
  const id = head.pages.get(column)?.[page] ?? null;
  if (id === null) return success(null);
  const chunks = await readPages([id]);
  return chunks.ok ? success(chunks.value[0]!) : chunks;
}

function rowsByPage(contacts: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  for (const contact of contacts) {
    const of = rows.get(pageOf(contact));
    if (of) of.push(rowOf(contact));
    else rows.set(pageOf(contact), [rowOf(contact)]);
  }
  return rows;
}
