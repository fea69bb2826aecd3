import type { Words } from '#lib/domain/chunk.ts';
import { regularEmail } from '#lib/engine/normal-form/regular-email.ts';
import { CellCursor, type RowSource } from './cell-cursor.ts';
import { isRegularAddress } from './regular-address.ts';
import { WordsBuilder } from './words-builder.ts';

/** Reads a column of e-mail addresses: kept as they are written, blanks apart; those that no network could know are
 * refused. */
export function readAddresses(source: RowSource, column: number): Words {
  const { rows } = source.cut;
  const cells = new CellCursor(source, column);
  const words = new WordsBuilder(rows, true);
  for (let row = 0; row < rows; row++) {
    if (!cells.seek(row)) continue;
    const { bytes, start, stop } = cells;
    if (isRegularAddress(bytes, start, stop)) words.add(row, bytes, start, stop);
    else {
      const text = stop - start > mostBytes ? '' : cells.text();
      if (regularEmail(text).ok) words.addText(row, text);
      else cells.refuse('email-malformed');
    }
  }
  return words.finish();
}

// 254 characters of four bytes, doubled quotes included
const mostBytes = 2048;
