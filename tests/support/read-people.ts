import type { Head } from '#lib/domain/commit.ts';
import { channels, type Channel, type Consent, type LedgerLine } from '#lib/domain/consent.ts';
import { pageRows, type ColumnId } from '#lib/domain/contact-column.ts';
import type { Chunk } from '#lib/domain/chunk.ts';
import { cellText, readCell } from '#lib/engine/chunk/read-cell.ts';
import { readHead, readPages } from '#lib/storage/contacts.ts';
import { valueOf } from '../storage/fresh-database.ts';

/** Somebody, as a person would write them down. */
export interface PlainPerson {
  readonly contact: number;
  /** By field, as text; blanks left out. */
  readonly fields: Readonly<Record<string, string>>;
  /** Names, in order. */
  readonly tags: readonly string[];
  readonly consents: Readonly<Record<Channel, Consent>>;
  readonly ledger: readonly LedgerLine[];
  readonly line: number;
}

/** Everybody who is there, read cell by cell. */
export async function readPeople(): Promise<readonly PlainPerson[]> {
  const head = valueOf(await readHead());
  const columns = await readColumns(head);
  const at = (column: ColumnId, contact: number): [Chunk, number] | null => {
    const chunk = columns.get(column)?.[Math.floor(contact / pageRows)];
    return chunk ? [chunk, contact % pageRows] : null;
  };
  const people: PlainPerson[] = [];
  for (let contact = 0; contact < head.rows; contact++) {
    const text = (column: ColumnId) => {
      const cell = at(column, contact);
      return cell ? cellText(...cell) : '';
    };
    if (text('alive') === '') continue;
    const fields = [...columns.keys()]
      .filter((column) => column.startsWith('field:'))
      .map((column) => [column.slice('field:'.length), text(column)] as const);
    const consents = channels.map((channel) => {
      const cell = at(`consent:${channel}`, contact);
      const consent = cell ? readCell(cell[0] as never, cell[1]) : { state: 'unknown', at: null, evidence: '' };
      return [channel, consent as unknown as Consent] as const;
    });
    const ledger = at('ledger', contact);
    people.push({
      contact,
      fields: Object.fromEntries(fields.filter(([, value]) => value !== '').sort()),
      tags: head.tags
        .filter(({ id }) => text(`tag:${id}`) !== '')
        .map(({ name }) => name)
        .sort(),
      consents: Object.fromEntries(consents) as Record<Channel, Consent>,
      ledger: ledger
        ? (readCell(ledger[0] as never, ledger[1]) as unknown as string[]).map((one) => JSON.parse(one) as LedgerLine)
        : [],
      line: Number(text('line'))
    });
  }
  return people;
}

async function readColumns(head: Head): Promise<Map<ColumnId, readonly (Chunk | null)[]>> {
  const columns = new Map<ColumnId, readonly (Chunk | null)[]>();
  for (const [column, ids] of head.pages) {
    const chunks = valueOf(await readPages(ids.filter((id) => id !== null)));
    let next = 0;
    columns.set(
      column,
      ids.map((id) => (id === null ? null : chunks[next++]!))
    );
  }
  return columns;
}
