import type { Lists } from '#lib/domain/chunk.ts';
import type { LedgerLine } from '#lib/domain/consent.ts';
import { hasBit } from '#lib/engine/chunk/bit-set.ts';
import { chunkOfValues } from '#lib/engine/chunk/chunk-of-values.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';

/** The page of the ledger with lines added to the rows of a set; null when there is nothing to add. Consents that were
 * not known leave no line. */
export function withLedgerLines(
  ledger: Lists,
  rows: Uint32Array,
  linesOf: (row: number) => readonly LedgerLine[]
): Lists | null {
  let added = 0;
  const values = Array.from({ length: ledger.rows }, (_, row) => {
    const known = readCell<'lists'>(ledger, row);
    const lines = hasBit(rows, row) ? linesOf(row).filter(({ state }) => state !== 'unknown') : [];
    added += lines.length;
    return lines.length > 0 ? [...known, ...lines.map((line) => JSON.stringify(line))] : known;
  });
  return added > 0 ? chunkOfValues('lists', values) : null;
}

/** The lines of a row, in the order in which they ended. */
export const ledgerLines = (ledger: Lists, row: number): readonly LedgerLine[] =>
  readCell<'lists'>(ledger, row).map((line) => JSON.parse(line) as LedgerLine);
