import type { Channel, Consent } from '#lib/domain/consent.ts';
import { consentColumn, pageRows } from '#lib/domain/contact-column.ts';
import { bitWords, countBits, hasBit, setBit } from '#lib/engine/chunk/bit-set.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { filledAt, type ContactBase } from '../contact-base.ts';
import type { ContactChange } from '../contact-change.ts';
import { withLedgerLines } from './ledger.ts';
import { constantPage, pagesWith, withRowsOf } from './page-runs.ts';

/** Gives everyone of a set the same consent on a channel; what stood before goes to the ledger. Who has this state
 * already keeps its own date and evidence. */
export function setConsent(
  base: ContactBase,
  people: Uint32Array,
  channel: Channel,
  consent: Consent,
  now: number
): ContactChange {
  const column = consentColumn(channel);
  const constant = constantPage('consents', consent);
  const state = constant.states[0]!;
  const pages: ContactChange['pages'][number][] = [];
  let touched = 0;
  for (const [page, rows] of pagesWith(base, people)) {
    const chunk = filledAt<'consents'>(base, column, page);
    const different = bitWords(pageRows);
    for (let row = 0; row < pageRows; row++)
      if (hasBit(rows, row) && chunk.states[row] !== state) setBit(different, row);
    const count = countBits(different);
    if (count === 0) continue;
    touched += count;
    pages.push({ column, page, chunk: withRowsOf('consents', chunk, different, constant) });
    const ended = (row: number) => ({ channel, ...readCell<'consents'>(chunk, row), until: now });
    const ledger = withLedgerLines(filledAt<'lists'>(base, 'ledger', page), different, (row) => [ended(row)]);
    if (ledger) pages.push({ column: 'ledger', page, chunk: ledger });
  }
  return { pages, touched, people: base.head.people, rows: base.head.rows, tag: null };
}
