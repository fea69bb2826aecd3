import type { Chunk } from '#lib/domain/chunk.ts';
import { channels, type Channel, type Consent, type ConsentState, type LedgerLine } from '#lib/domain/consent.ts';
import { consentColumn, fieldColumn, type ColumnId } from '#lib/domain/contact-column.ts';
import type { CellValue } from '#lib/engine/chunk/cell.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { withCell } from '#lib/engine/chunk/compose-chunk.ts';
import { filledAt, pageOf, rowOf, type ContactBase } from '../contact-base.ts';
import type { ContactChange } from '../contact-change.ts';

/** Folds people into one of them: the values given, all tags, lists and imports, and on each channel the consent that
 * allows least; consents that this puts aside go to the ledger. The others are contacts no more; their events are found
 * by `merged-into`.
 * @param values of the fields that are to be different from those of `into` */
export function mergePeople(
  base: ContactBase,
  into: number,
  others: readonly number[],
  values: ReadonlyMap<string, CellValue>,
  now: number
): ContactChange {
  const edited = new Edits(base);
  for (const [field, value] of values) edited.set(fieldColumn(field), into, value);
  for (const column of base.head.pages.keys()) {
    if (!folded.some((prefix) => column.startsWith(prefix))) continue;
    if (others.some((other) => edited.get<'bits'>(column, other))) edited.set(column, into, true);
  }
  const lines: LedgerLine[] = others.flatMap((other) => linesOf(edited.get<'lists'>('ledger', other)));
  for (const channel of channels) lines.push(...foldConsent(edited, channel, into, others, now));
  const ledger = [...linesOf(edited.get<'lists'>('ledger', into)), ...lines].map((line) => JSON.stringify(line));
  if (lines.length > 0) edited.set('ledger', into, ledger);
  for (const other of others) {
    edited.set('alive', other, false);
    edited.set('merged-into', other, into + 1);
  }
  return {
    pages: edited.pages,
    touched: others.length + 1,
    people: base.head.people - others.length,
    rows: base.head.rows,
    tag: null
  };
}

const folded = ['tag:', 'list:', 'import:'];

/** From what allows least to what allows most; not known allows nothing, and says nothing either. */
const strictness: readonly ConsentState[] = ['refused', 'unsubscribed', 'subscribed', 'unknown'];

function foldConsent(
  edited: Edits,
  channel: Channel,
  into: number,
  others: readonly number[],
  now: number
): readonly LedgerLine[] {
  const column = consentColumn(channel);
  const consents = [into, ...others].map((one): Consent => edited.get<'consents'>(column, one));
  const kept = consents.toSorted((a, b) => strictness.indexOf(a.state) - strictness.indexOf(b.state))[0]!;
  if (kept !== consents[0]) edited.set(column, into, kept);
  const aside = consents.filter((consent) => consent !== kept && consent.state !== 'unknown');
  return aside.map((consent) => ({ channel, ...consent, until: now }));
}

const linesOf = (cell: readonly string[]): readonly LedgerLine[] => cell.map((line) => JSON.parse(line) as LedgerLine);

/** Pages with single cells changed. */
class Edits {
  readonly #base: ContactBase;
  readonly #pages = new Map<string, { column: ColumnId; page: number; chunk: Chunk }>();

  constructor(base: ContactBase) {
    this.#base = base;
  }

  get pages(): ContactChange['pages'] {
    return [...this.#pages.values()];
  }

  get<K extends Chunk['kind']>(column: ColumnId, contact: number): CellValue<K> {
    return readCell<K>(this.#chunk(column, pageOf(contact)) as never, rowOf(contact));
  }

  set(column: ColumnId, contact: number, value: CellValue): void {
    const page = pageOf(contact);
    const chunk: Chunk = withCell(this.#chunk(column, page) as never, rowOf(contact), value as never);
    this.#pages.set(`${page} ${column}`, { column, page, chunk });
  }

  #chunk(column: ColumnId, page: number): Chunk {
    return this.#pages.get(`${page} ${column}`)?.chunk ?? filledAt(this.#base, column, page);
  }
}
