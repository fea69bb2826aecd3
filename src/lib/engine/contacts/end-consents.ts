import type { Chunk, Consents, Lists } from '#lib/domain/chunk.ts';
import type { Channel, LedgerLine } from '#lib/domain/consent.ts';
import { pageRows, type ColumnId } from '#lib/domain/contact-column.ts';
import { bitWords, hasBit, setBit } from '#lib/engine/chunk/bit-set.ts';
import { blankChunk } from '#lib/engine/chunk/blank-chunk.ts';
import { readCell, sameCell } from '#lib/engine/chunk/read-cell.ts';
import { withLedgerLines } from './action/ledger.ts';

/** Gives the ledger a line for each consent of some rows that is another one in the pages that are going to be.
 * @param pages those that change; the ledger is put among them where it grows
 * @param before a page as it is now, null for blanks */
export function endConsents(
  pages: Map<ColumnId, Chunk>,
  before: (column: ColumnId) => Chunk | null,
  rows: Uint32Array,
  now: number
): void {
  const lines = new Map<number, LedgerLine[]>();
  for (const [column, chunk] of pages) {
    const current = before(column);
    if (chunk.kind === 'consents' && current?.kind === 'consents') noteEnds(lines, column, current, chunk, rows, now);
  }
  const grown = bitWords(pageRows);
  for (const row of lines.keys()) setBit(grown, row);
  const ledger = (pages.get('ledger') ?? before('ledger') ?? blankChunk('lists', pageRows)) as Lists;
  const appended = withLedgerLines(ledger, grown, (row) => lines.get(row) ?? []);
  if (appended) pages.set('ledger', appended);
}

function noteEnds(
  lines: Map<number, LedgerLine[]>,
  column: ColumnId,
  current: Consents,
  chunk: Consents,
  rows: Uint32Array,
  now: number
): void {
  const channel = column.slice('consent:'.length) as Channel;
  for (let row = 0; row < pageRows; row++) {
    if (!hasBit(rows, row) || sameCell(current, row, chunk, row)) continue;
    const line = { channel, ...readCell<'consents'>(current, row), until: now };
    lines.set(row, [...(lines.get(row) ?? []), line]);
  }
}
