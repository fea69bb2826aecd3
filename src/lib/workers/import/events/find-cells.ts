import { CellCursor, type RowSource } from '../cell-cursor.ts';
import { areAscii, viewOf } from '../bytes-by-word.ts';
import { hashWords, writeWords } from './identity-words.ts';
import type { IdentityTable } from './identity-table.ts';

/** Whose each row of a slice is by a column as it is written: contact number + 1. 0 for blanks, for those whom nobody
 * knows, and for what is not told from its bytes alone: those are read as text.
 * Rows are taken by the block, and each step for all of a block, since the table is larger than any cache: what one row
 * waits for is fetched while the others are. */
export function findCells(
  { identity, places, forms }: IdentityTable,
  source: RowSource,
  column: number
): Uint32Array<ArrayBuffer> {
  const { rows } = source.cut;
  const contacts = new Uint32Array(rows);
  const cells = new CellCursor(source, column);
  const { bytes } = cells;
  const view = viewOf(bytes);
  const folds = identity === 'email';
  const mask = places.length - 1;
  for (let first = 0; first < rows; first += blockRows) {
    const count = Math.min(blockRows, rows - first);
    let used = 0;
    for (let i = 0; i < count; i++) {
      starts[i] = used;
      lengths[i] = 0;
      if (!cells.seek(first + i) || cells.isDoubled) continue;
      const { start, stop } = cells;
      if (stop - start > longest || bytes[start] === apostrophe || !areAscii(view, start, stop)) continue;
      const size = writeWords(view, start, stop, folds, words, used);
      lengths[i] = stop - start;
      hashes[i] = hashWords(words, used, size, stop - start);
      used += size;
    }
    starts[count] = used;
    for (let i = 0; i < count; i++) froms[i] = places[((hashes[i]! << 2) & mask) + 2]!;
    for (let i = 0; i < count; i++) firsts[i] = forms[froms[i]!]!;
    for (let i = 0; i < count; i++) {
      const length = lengths[i]!;
      if (length === 0) continue;
      const hash = hashes[i]!;
      const start = starts[i]!;
      const size = starts[i + 1]! - start;
      for (let place = (hash << 2) & mask; places[place + 1] !== 0; place = (place + 4) & mask) {
        if (places[place] !== hash || places[place + 3] !== length) continue;
        const from = places[place + 2]!;
        let at = 0;
        while (at < size && forms[from + at] === words[start + at]) at++;
        if (at < size) continue;
        contacts[first + i] = places[place + 1]!;
        break;
      }
    }
  }
  return contacts;
}

const blockRows = 1024;
const longest = 254;
const apostrophe = 0x27;
// of a block: what stands in each cell as words, one after the other
const words = new Uint32Array(blockRows * Math.ceil(longest / 4));
const starts = new Uint32Array(blockRows + 1);
const lengths = new Uint32Array(blockRows);
const hashes = new Uint32Array(blockRows);
const froms = new Uint32Array(blockRows);
// kept, so that the words are fetched indeed
const firsts = new Uint32Array(blockRows);
