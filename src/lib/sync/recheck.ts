import type { Consents, Bits } from '../domain/chunk.ts';
import { consentStates } from '../domain/consent.ts';
import { consentColumn, pageRows, type ColumnId } from '../domain/contact-column.ts';
import type { Head } from '../domain/commit.ts';
import type { OutboxRows } from '../domain/outbox.ts';
import { success, type Result } from '../domain/result.ts';
import { readPages } from '../storage/contacts.ts';

/** Who of a request may no longer be told of to a network: they said no, or are gone, since it was prepared.
 * @param needsYes only who accepts advertising was to be in it */
export async function refusing(head: Head, rows: OutboxRows, needsYes: boolean): Promise<Result<ReadonlySet<number>>> {
  const out = new Set<number>();
  const pages = new Map<number, number[]>();
  for (const contact of rows.contacts) {
    const page = Math.floor(contact / pageRows);
    const those = pages.get(page);
    if (those) those.push(contact);
    else pages.set(page, [contact]);
  }
  for (const [page, contacts] of pages) {
    const alive = await pageOf<Bits>(head, 'alive', page);
    if (!alive.ok) return alive;
    const consents = needsYes ? await pageOf<Consents>(head, consentColumn('advertising'), page) : success(null);
    if (!consents.ok) return consents;
    for (const contact of contacts) {
      const row = contact % pageRows;
      const isHere = ((alive.value?.bits[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;
      const isAgreed = !needsYes || consents.value?.states[row] === subscribed;
      if (!isHere || !isAgreed) out.add(contact);
    }
  }
  return success(out);
}

const subscribed = consentStates.indexOf('subscribed');

async function pageOf<C>(head: Head, column: ColumnId, page: number): Promise<Result<C | null>> {
  const id = head.pages.get(column)?.[page] ?? null;
  if (id === null) return success(null);
  const chunks = await readPages([id]);
  return chunks.ok ? success(chunks.value[0] as C) : chunks;
}
