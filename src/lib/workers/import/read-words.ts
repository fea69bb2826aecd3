import type { Words } from '#lib/domain/chunk.ts';
import { CellCursor, type RowSource } from './cell-cursor.ts';
import { isAscii } from './is-ascii.ts';
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
    else {
      // texts that are not decoded here are looked at all the same: nothing but UTF-8 is kept
      if (!isAscii(bytes, start, cells.stop)) cells.decode(start, cells.stop);
      words.add(row, bytes, start, cells.stop);
    }
  }
  return words.finish(decodeWord);
}

/** A text of which every byte was looked at before. */
export const decodeWord = (bytes: Uint8Array): string => decoder.decode(bytes);

const apostrophe = 0x27;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
// what an export puts before a text that a spreadsheet would take for a formula
const guarded = /^'(?=\s*[=+\-@\t\r\0＝＋－＠])/u;

const unguarded = (text: string) => text.replace(guarded, '').trim();
