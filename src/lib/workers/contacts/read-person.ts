import type { Chunk } from '#lib/domain/chunk.ts';
import type { Commit, Head, PageId } from '#lib/domain/commit.ts';
import { channels, noConsent, type Channel, type Consent } from '#lib/domain/consent.ts';
import { consentColumn, type ColumnId } from '#lib/domain/contact-column.ts';
import { partsOfEventColumn } from '#lib/domain/event-column.ts';
import { builtInFields } from '#lib/domain/field.ts';
import type { PersonRecord } from '#lib/domain/person.ts';
import type { Result } from '#lib/domain/result.ts';
import { failure, success } from '#lib/domain/result.ts';
import { hasBit } from '#lib/engine/chunk/bit-set.ts';
import { cellText, readCell } from '#lib/engine/chunk/read-cell.ts';
import { ledgerLines } from '#lib/engine/contacts/action/ledger.ts';
import { chunkAt, pageOf, rowOf } from '#lib/engine/contacts/contact-base.ts';
import { readRow } from '#lib/engine/contacts/row-text.ts';
import { readCommits, readHead, readPages } from '#lib/storage/contacts.ts';

/** Everything that is kept of one contact, read from its pages alone. */
export async function readPerson(contact: number): Promise<Result<PersonRecord>> {
  const head = await readHead();
  if (!head.ok) return head;
  const read = await readColumns(head.value, contact);
  if (!read.ok) return read;
  const chunks = read.value;
  const [page, row] = [pageOf(contact), rowOf(contact)];
  const base = { head: head.value, column: (id: ColumnId) => ({ [page]: chunks.get(id) ?? null }) as never };
  const alive = chunkAt<'bits'>(base, 'alive', page);
  if (!alive || !hasBit(alive.bits, row)) return failure({ kind: 'not-found' });
  const fields = [...Object.keys(builtInFields), ...head.value.fields.map(({ id }) => id)];
  const ledger = chunkAt<'lists'>(base, 'ledger', page);
  const origin = await originOf(head.value, contact);
  if (!origin.ok) return origin;
  return success({
    contact,
    values: readRow(base, contact, fields).values,
    tags: readRow(base, contact, []).tags,
    consent: Object.fromEntries(
      channels.map((channel) => {
        const chunk = chunkAt<'consents'>(base, consentColumn(channel), page);
        return [channel, chunk ? readCell<'consents'>(chunk, row) : noConsent];
      })
    ) as Readonly<Record<Channel, Consent>>,
    ledger: ledger ? ledgerLines(ledger, row) : [],
    origin: origin.value
  });
}

/** By which commit somebody first came to be a contact; null when they were one before all that is remembered. */
async function originOf(head: Head, contact: number): Promise<Result<PersonRecord['origin']>> {
  const commits = await readCommits();
  if (!commits.ok) return commits;
  const page = pageOf(contact);
  const now = await cellOf(head.pages.get('alive')?.[page] ?? null, contact);
  if (!now.ok) return now;
  let value = now.value;
  let born: Commit | null = null;
  for (const commit of commits.value) {
    const change = changeOf(commit, 'alive', page);
    if (!change) continue;
    const before = await cellOf(change.was, contact);
    if (!before.ok) return before;
    if (before.value === '' && value !== '') born = commit;
    value = before.value;
  }
  if (!born || value !== '') return success(null);
  const line = born.cause.kind === 'import' ? await cellOf(changeOf(born, 'line', page)?.now ?? null, contact) : null;
  if (line && !line.ok) return line;
  return success({ commit: born.id, cause: born.cause, at: born.at, line: Number(line?.value) || null });
}

const changeOf = ({ changes }: Commit, column: ColumnId, page: number) =>
  changes.find((one) => one.column === column && one.page === page);

async function cellOf(id: PageId | null, contact: number): Promise<Result<string>> {
  if (id === null) return success('');
  const chunks = await readPages([id]);
  return chunks.ok ? success(cellText(chunks.value[0]!, rowOf(contact))) : chunks;
}

async function readColumns(head: Head, contact: number): Promise<Result<ReadonlyMap<ColumnId, Chunk>>> {
  const page = pageOf(contact);
  const named = [...head.pages].flatMap(([column, pages]) => {
    const id = partsOfEventColumn(column) ? null : pages[page];
    return id === undefined || id === null ? [] : [{ column, id }];
  });
  const chunks = await readPages(named.map(({ id }) => id));
  return chunks.ok ? success(new Map(named.map(({ column }, at) => [column, chunks.value[at]!]))) : chunks;
}
