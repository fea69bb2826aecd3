import type { Words } from '#lib/domain/chunk.ts';
import { CellCursor, type RowSource } from './cell-cursor.ts';
import { WordsBuilder } from './words-builder.ts';

/** Bytes that one value may hold. */
export const longestValue = 4096;

/** Reads a column of text as it stands, blanks around it left out.
 * @param isSpelled as bytes; see `WordsBuilder` */
export function readWords(source: RowSource, column: number, isSpelled: boolean): Words {
  const { rows } = source.cut;
  const cells = new CellCursor(source, column);
  const words = new WordsBuilder(rows, isSpelled);
  for (let row = 0; row < rows; row++) {
    if (!cells.seek(row)) continue;
    if (cells.stop - cells.start > longestValue) {
      cells.refuse('value-too-long');
      continue;
    }
    const { bytes, start } = cells;
    if (cells.isDoubled || bytes[start] === apostrophe) words.addText(row, unguarded(cells.text()));
    else words.add(row, bytes, start, cells.stop);
  }
  return words.finish();
}

const apostrophe = 0x27;
// what an export puts before a text that a spreadsheet would take for a formula
const guarded = /^'(?=\s*[=+\-@\t\r\0＝＋－＠])/u;

const unguarded = (text: string) => text.replace(guarded, '').trim();
