import type { Dialect } from '#lib/domain/dialect.ts';
import { refusalReasons, type RefusalReason, type Refused } from '#lib/domain/import-plan.ts';
import { setAsideHeadings } from '#lib/domain/set-aside.ts';
import { quotedLimit } from '#lib/engine/text/records.ts';
import { openByteSheet } from '../read/byte-sheet.ts';
import { rowCells } from '../read/row-cells.ts';
import type { ReadRows } from './cut-slices.ts';

/** Refused for what its person should be known by. */
export const isByIdentity = (reason: RefusalReason) =>
  reason === 'identity-empty' ||
  reason === 'identity-malformed' ||
  reason === 'unknown-person' ||
  reason === 'erased-person';

/** Counts the rows and cells that are not taken, shows the first of each reason, and writes the rows, untouched, after
 * three columns that say where and why: a file to be corrected and loaded again. */
export class RefusedRows {
  readonly reasons = Object.fromEntries(refusalReasons.map((reason) => [reason, 0])) as Record<RefusalReason, number>;
  /** The first of each reason, in the order of the file. */
  readonly examples: Refused[] = [];
  cells = 0;
  readonly #names: readonly string[];
  readonly #between: string;
  readonly #quote: string;
  readonly #columnOf: (reason: RefusalReason) => number | null;
  readonly #cellDialect: Parameters<typeof rowCells>[1];
  readonly #header: Uint8Array<ArrayBuffer> | null;
  readonly #sheet: ReturnType<typeof openByteSheet>;
  #isEmpty = true;

  /** @param header text of the file's header, null when it has none
   * @param columnOf position of the column for whose sake a whole row is refused, null for none
   * @param write takes pieces of the file, in order and at once */
  constructor(
    { delimiter, quote }: Dialect,
    header: Uint8Array<ArrayBuffer> | null,
    columnOf: (reason: RefusalReason) => number | null,
    write: (bytes: Uint8Array<ArrayBuffer>) => void
  ) {
    this.#between = delimiter === '' ? '\t' : delimiter;
    this.#quote = quote;
    this.#columnOf = columnOf;
    this.#header = header;
    this.#cellDialect = {
      delimiter: delimiter === '' ? -1 : delimiter.charCodeAt(0),
      quote: quote === '' ? -1 : quote.charCodeAt(0),
      quotedLimit
    };
    this.#names = header ? rowCells(header, this.#cellDialect) : [];
    this.#sheet = openByteSheet(write);
  }

  /** Takes a slice, in the order of the file. @param lines line of the file of each row */
  add({ rows, verdicts, refusedCells, text }: ReadRows, lines: Uint32Array): void {
    if (!text) return;
    let cell = 0;
    for (let row = 0; row < rows; row++) {
      const first = cell;
      while (cell < refusedCells.length && refusedCells[cell] === row) cell += 3;
      if (verdicts[row] === 0 && cell === first) continue;
      const source = text.bytes.subarray(text.places[2 * row], text.places[2 * row + 1]);
      const isWhole = verdicts[row] !== 0;
      const found = isWhole ? [] : triples(refusedCells.subarray(first, cell));
      this.#write(lines[row]!, isWhole ? refusalReasons[verdicts[row]! - 1]! : found[0]!.reason, found, source);
      this.cells += found.length;
      for (const { reason, column } of found) this.#count(reason, column, lines[row]!, source);
      if (!isWhole) continue;
      const reason = refusalReasons[verdicts[row]! - 1]!;
      this.#count(reason, this.#columnOf(reason), lines[row]!, source);
    }
  }

  /** Hands over the last rows. */
  end(): void {
    this.#sheet.flush();
  }

  #count(reason: RefusalReason, column: number | null, line: number, source: Uint8Array): void {
    if (++this.reasons[reason] > examplesKept) return;
    const value = column === null ? '' : (rowCells(source, this.#cellDialect)[column] ?? '');
    this.examples.push({ line, reason, column, value: value.trim(), text: decoder.decode(source) });
  }

  #write(line: number, reason: RefusalReason, cells: readonly Cell[], source: Uint8Array<ArrayBuffer>): void {
    const sheet = this.#sheet;
    const between = this.#between;
    if (this.#isEmpty) {
      sheet.bytes(bytesOf(setAsideHeadings.join(between) + (this.#header ? between : '')));
      if (this.#header) sheet.bytes(this.#header);
      sheet.bytes(lineEnd);
      this.#isEmpty = false;
    }
    const detail = cells.map(({ column }) => this.#names[column] || String(column + 1)).join(', ');
    sheet.number(line);
    sheet.bytes(bytesOf(between + reason + between + this.#cell(detail) + between));
    sheet.range(source, 0, source.length);
    sheet.bytes(lineEnd);
  }

  #cell(text: string): string {
    const quote = this.#quote;
    if (!text.includes(this.#between) && (quote === '' || !text.includes(quote)) && !/[\r\n]/.test(text)) return text;
    if (quote === '') return text.replaceAll(this.#between, ' ').replace(/[\r\n]+/g, ' ');
    return quote + text.replaceAll(quote, quote + quote) + quote;
  }
}

interface Cell {
  readonly column: number;
  readonly reason: RefusalReason;
}

const triples = (cells: Uint32Array): Cell[] =>
  Array.from({ length: cells.length / 3 }, (_, at) => ({
    column: cells[3 * at + 1]!,
    reason: refusalReasons[cells[3 * at + 2]!]!
  }));

const examplesKept = 5;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const lineEnd = bytesOf('\n');
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
