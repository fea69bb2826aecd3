import type { Flags, Lists, Words } from '#lib/domain/chunk.ts';
import { splitList } from '#lib/engine/import/split-list.ts';
import { readChoice } from '#lib/engine/import/read-choice.ts';
import { readYesNo } from '#lib/engine/import/read-yes-no.ts';
import { textOfUtf8 } from '#lib/engine/chunk/utf8.ts';
import { Vocabulary } from '#lib/engine/chunk/vocabulary.ts';
import type { RowSource } from './cell-cursor.ts';
import { readWords } from './read-words.ts';

/** Reads a column of choices, each text brought once into the words of the field. */
export function readChoices(source: RowSource, column: number, field: string): Words {
  const words = readWords(source, column, false);
  if (words.form === 'codes') return { ...words, words: words.words.map((word) => readChoice(field, word)) };
  return words;
}

/** Reads a column of yes and no. */
export function readFlags(source: RowSource, column: number): Flags {
  const words = readWords(source, column, false);
  const flags = new Uint8Array(words.rows);
  eachWord(words, readYesNo, (row, flag) => {
    if (flag === null) source.refuse(row, column, 'yes-no-malformed');
    else flags[row] = flag ? 2 : 1;
  });
  return { kind: 'flags', rows: words.rows, flags };
}

/** Reads columns of several words a cell into one list a row, in the order of the columns. */
export function readLists(source: RowSource, columns: readonly number[]): Lists {
  const { rows } = source.cut;
  const vocabulary = new Vocabulary();
  const places: (readonly number[] | undefined)[] = [];
  for (const column of columns) {
    const words = readWords(source, column, false);
    eachWord(
      words,
      (text) => splitList(text).map((word) => vocabulary.place(word)),
      (row, found) => (places[row] = places[row] ? [...new Set([...places[row], ...found])] : found)
    );
  }
  const offsets = new Uint32Array(rows + 1);
  for (let row = 0; row < rows; row++) offsets[row + 1] = offsets[row]! + (places[row]?.length ?? 0);
  const codes = new Uint32Array(offsets[rows]!);
  for (let row = 0; row < rows; row++) codes.set(places[row] ?? [], offsets[row]);
  return { kind: 'lists', rows, offsets, codes, words: vocabulary.words };
}

/** Goes through the rows that hold a text, with what each different text gives. */
export function eachWord<T>(words: Words, of: (text: string) => T, take: (row: number, value: T) => void): void {
  if (words.form === 'codes') {
    const values = words.words.map(of);
    for (let row = 0; row < words.rows; row++) {
      const code = words.codes[row]!;
      if (code > 0) take(row, values[code - 1]!);
    }
    return;
  }
  const known = new Map<string, T>();
  for (let row = 0; row < words.rows; row++) {
    if (words.offsets[row] === words.offsets[row + 1]) continue;
    const text = textOfUtf8(words.bytes, words.offsets[row]!, words.offsets[row + 1]!);
    let value = known.get(text);
    if (value === undefined) known.set(text, (value = of(text)));
    take(row, value);
  }
}
