import type { CutSlice } from '#lib/kernel/cut-slice.ts';
import { strictText } from './strict-text.ts';

/** A slice of a file while its cells are read. */
export interface RowSource {
  readonly cut: CutSlice;
  /** Byte of the quote; -1 for none. */
  readonly quote: number;
  /** For each row 0, or why it is not taken: position in `refusalReasons`, plus one. Cells of such rows are not read. */
  readonly verdicts: Uint8Array;
  /** Says that a cell is not taken. */
  refuse(row: number, column: number, reason: CellRefusal): void;
}

export type CellRefusal =
  'email-malformed' | 'phone-malformed' | 'number-malformed' | 'date-malformed' | 'yes-no-malformed' | 'value-too-long';

/** Goes down the cells of one column, without the blanks around them. */
export class CellCursor {
  row = 0;
  start = 0;
  stop = 0;
  /** The cell may hold doubled quotes: its text differs from its bytes. */
  isDoubled = false;
  readonly bytes: Uint8Array;
  readonly column: number;
  readonly #source: RowSource;
  readonly #records: Uint32Array;
  readonly #cells: Uint32Array;
  readonly #verdicts: Uint8Array;

  constructor(source: RowSource, column: number) {
    this.#source = source;
    this.bytes = source.cut.bytes;
    this.column = column;
    this.#records = source.cut.records;
    this.#cells = source.cut.cells;
    this.#verdicts = source.verdicts;
  }

  /** Goes to a row; false where there is nothing to read. */
  seek(row: number): boolean {
    this.row = row;
    if (this.#verdicts[row] !== 0) return false;
    const cell = this.#records[4 * row + 3]! + this.column;
    if (cell >= this.#records[4 * row + 7]!) return false;
    const { bytes } = this;
    const word = this.#cells[2 * cell + 1]!;
    let start = this.#cells[2 * cell]!;
    let stop = start + (word >>> 2);
    while (start < stop && isBlank(bytes[start]!)) start++;
    while (start < stop && isBlank(bytes[stop - 1]!)) stop--;
    if (start === stop) return false;
    this.start = start;
    this.stop = stop;
    this.isDoubled = (word & 2) !== 0;
    // blanks outside ASCII, which spreadsheets leave around values
    if (bytes[start]! >= 0xc2 || bytes[stop - 1]! >= 0x80) return this.#trimWide();
    return true;
  }

  /** The cell as text.
   * @throws Undecodable */
  text(): string {
    const text = strictText(this.bytes, this.start, this.stop, this.row);
    if (!this.isDoubled) return text;
    const quote = String.fromCharCode(this.#source.quote);
    return text.replaceAll(quote + quote, quote).trim();
  }

  refuse(reason: CellRefusal): void {
    this.#source.refuse(this.row, this.column, reason);
  }

  #trimWide(): boolean {
    const text = strictText(this.bytes, this.start, this.stop, this.row);
    const bare = text.trimStart();
    this.start += encodedLength(text.slice(0, text.length - bare.length));
    this.stop -= encodedLength(bare.slice(bare.trimEnd().length));
    return this.start < this.stop;
  }
}

const isBlank = (byte: number) => byte === 32 || (byte >= 9 && byte <= 13);
const encoder = new TextEncoder();
const encodedLength = (text: string) => (text === '' ? 0 : encoder.encode(text).length);
