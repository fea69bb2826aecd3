import type { SlicePlan } from './slice.ts';

/** One record of a text, as offsets into its bytes. Reused from record to record. */
export interface RecordCells {
  count: number;
  /** First and last byte of each cell, the quotes of a quoted one left out. */
  readonly starts: number[];
  readonly stops: number[];
  readonly quoted: boolean[];
  /** End of the record, its line end left out. */
  stop: number;
  /** Start of the next record. */
  next: number;
  /** Line ends passed, those inside quoted cells included. */
  lines: number;
  /** A quote was opened and never closed: the record is only its first line. */
  open: boolean;
}

export type Dialect = Pick<SlicePlan, 'delimiter' | 'quote' | 'quotedLimit'>;

export const emptyRecord = (): RecordCells => ({
  count: 0,
  starts: [],
  stops: [],
  quoted: [],
  stop: 0,
  next: 0,
  lines: 0,
  open: false
});

/** Reads the record that starts at `from`; false when it runs past the bytes and more of them follow.
 * The rules are PapaParse's, but that every kind of line end ends a record, mixed freely. */
export function readRecord(
  bytes: Uint8Array,
  from: number,
  last: boolean,
  dialect: Dialect,
  record: RecordCells
): boolean {
  record.count = 0;
  record.lines = 0;
  record.open = false;
  let at = from;
  for (;;) {
    const quoted = dialect.quote >= 0 && bytes[at] === dialect.quote;
    let stop: number;
    let after: number;
    if (quoted) {
      stop = closingQuote(bytes, at, last, dialect);
      if (stop === isShort) return false;
      if (stop === isOpen) return readOpenRecord(bytes, from, last, record);
      for (let i = at + 1; i < stop; i++) {
        if (bytes[i] === lf || (bytes[i] === cr && bytes[i + 1] !== lf)) record.lines++;
      }
      after = skipBlanks(bytes, stop + 1, dialect.delimiter);
    } else {
      stop = at;
      while (stop < bytes.length && !endsCell(bytes[stop]!, dialect.delimiter)) stop++;
      after = stop;
    }
    record.starts[record.count] = quoted ? at + 1 : at;
    record.stops[record.count] = stop;
    record.quoted[record.count] = quoted;
    record.count++;
    if (after < bytes.length && bytes[after] === dialect.delimiter) at = after + 1;
    else return endRecord(bytes, after, last, record);
  }
}

const lf = 10;
const cr = 13;
const isShort = -1;
const isOpen = -2;

const endsCell = (byte: number, delimiter: number) => byte === delimiter || byte === lf || byte === cr;

/** Offset of the quote that closes the cell opened at `at`: the first one, doubled ones apart, that only blanks
 * separate from the end of the cell. Any other quote belongs to the value. */
function closingQuote(
  bytes: Uint8Array,
  at: number,
  last: boolean,
  { delimiter, quote, quotedLimit }: Dialect
): number {
  const farthest = at + 1 + quotedLimit;
  for (let i = at + 1; ; i++) {
    if (i > farthest) return isOpen;
    if (i >= bytes.length) return last ? isOpen : isShort;
    if (bytes[i] !== quote) continue;
    if (bytes[i + 1] === quote) {
      i++;
      continue;
    }
    const after = skipBlanks(bytes, i + 1, delimiter);
    const cut = after >= bytes.length || (bytes[after]! >= 0x80 && bytes.length - after < 3);
    if (cut && !last) return isShort;
    if (after >= bytes.length || endsCell(bytes[after]!, delimiter)) return i;
  }
}

/** First byte that is no blank of JavaScript (the line ends apart), which is what PapaParse skips after a quote. */
function skipBlanks(bytes: Uint8Array, from: number, delimiter: number): number {
  let at = from;
  for (;;) {
    const byte = bytes[at];
    if (byte === undefined || byte === delimiter) return at;
    if (byte === 0x20 || byte === 0x09 || byte === 0x0b || byte === 0x0c) at++;
    else if (byte === 0xc2 && bytes[at + 1] === 0xa0) at += 2;
    else if (byte >= 0xe1 && wideBlanks.has((byte << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!)) at += 3;
    else return at;
  }
}

const wideBlanks = new Set([
  0xe19a80, 0xe28080, 0xe28081, 0xe28082, 0xe28083, 0xe28084, 0xe28085, 0xe28086, 0xe28087, 0xe28088, 0xe28089,
  0xe2808a, 0xe280a8, 0xe280a9, 0xe280af, 0xe2819f, 0xe38080, 0xefbbbf
]);

function readOpenRecord(bytes: Uint8Array, from: number, last: boolean, record: RecordCells): boolean {
  record.open = true;
  record.count = 0;
  record.lines = 0;
  let stop = from;
  while (stop < bytes.length && !endsCell(bytes[stop]!, lf)) stop++;
  return endRecord(bytes, stop, last, record);
}

function endRecord(bytes: Uint8Array, stop: number, last: boolean, record: RecordCells): boolean {
  record.stop = stop;
  record.next = stop;
  if (stop === bytes.length) return last;
  record.lines++;
  record.next++;
  if (bytes[stop] === cr) {
    if (stop + 1 === bytes.length) return last;
    if (bytes[stop + 1] === lf) record.next++;
  }
  return true;
}
