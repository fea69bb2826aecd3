import type { Delimiter, Quote } from '#lib/domain/dialect.ts';

/** One record of a text. Offsets count characters of the text, lines count from 1. */
export interface TextRecord {
  readonly cells: readonly string[];
  /** Number of cells that stood in quotes. */
  readonly quoted: number;
  readonly start: number;
  /** End of the record, its line end left out. */
  readonly stop: number;
  /** Start of the next record. */
  readonly next: number;
  readonly line: number;
  /** Line of the next record. */
  readonly nextLine: number;
  /** A quote was opened and never closed: the record is its first line, in one cell. */
  readonly open: boolean;
}

export interface Marks {
  readonly delimiter: Delimiter;
  readonly quote: Quote;
}

export interface Span {
  /** Character at which a record starts, and its line. */
  readonly from: number;
  readonly line: number;
  /** False when the text was cut: a record that touches its end is then left out. */
  readonly whole: boolean;
  readonly most: number;
}

/** Characters (in the head of a file) or bytes (in a job) that a quoted cell may hold before its quote is taken for a
 * stray one. Small, because a text made of stray quotes costs a search of this length at every line. */
export const quotedLimit = 65_536;

/** Splits a text into records by the rules of the kernel (which are PapaParse's, with every kind of line end mixed
 * freely). For the head of a file only: what the file's rows become is the kernel's work. Linear in the text. */
export function readRecords(text: string, marks: Marks, span: Span): TextRecord[] {
  const records: TextRecord[] = [];
  // stray quotes each cost a search up to the limit: when too many were paid for, the search becomes short
  let credit = 32 * quotedLimit;
  let at = span.from;
  let line = span.line;
  while (at < text.length && records.length < span.most) {
    const limit = credit > 0 ? quotedLimit : 256;
    const record = readRecord(text, at, line, marks, limit, span.whole);
    if (record === null) break;
    if (record.open) credit -= limit;
    records.push(record);
    at = record.next;
    line = record.nextLine;
  }
  return records;
}

export const isBlank = (record: TextRecord) => record.cells.every((cell) => cell.trim() === '');

/** End of the line that holds `at`, its line end left out. */
export function lineStop(text: string, at: number): number {
  let stop = at;
  while (stop < text.length && !endsLine(text.charCodeAt(stop))) stop++;
  return stop;
}

/** Character after the line end at `stop`. */
export function afterLineEnd(text: string, stop: number): number {
  return text.charCodeAt(stop) === cr && text.charCodeAt(stop + 1) === lf ? stop + 2 : stop + 1;
}

const lf = 10;
const cr = 13;
const isShort = -1;
const isOpen = -2;

const endsLine = (unit: number) => unit === lf || unit === cr;

function readRecord(
  text: string,
  from: number,
  line: number,
  marks: Marks,
  limit: number,
  whole: boolean
): TextRecord | null {
  const delimiter = marks.delimiter === '' ? -1 : marks.delimiter.charCodeAt(0);
  const quote = marks.quote === '' ? -1 : marks.quote.charCodeAt(0);
  const cells: string[] = [];
  let quoted = 0;
  let lastLine = line;
  let at = from;
  for (;;) {
    let after: number;
    if (text.charCodeAt(at) === quote) {
      const stop = closingQuote(text, at, delimiter, quote, limit, whole);
      if (stop === isShort) return null;
      if (stop === isOpen) {
        const end = lineStop(text, from);
        return endRecord(
          text,
          { start: from, stop: end, line, lastLine: line, cells: [text.slice(from, end)], quoted: 0, open: true },
          whole
        );
      }
      const inside = text.slice(at + 1, stop);
      quoted++;
      lastLine += countLineEnds(inside);
      cells.push(inside.replaceAll(marks.quote + marks.quote, marks.quote));
      after = skipBlanks(text, stop + 1, delimiter);
    } else {
      after = at;
      while (after < text.length && text.charCodeAt(after) !== delimiter && !endsLine(text.charCodeAt(after))) after++;
      cells.push(text.slice(at, after));
    }
    if (after < text.length && text.charCodeAt(after) === delimiter) at = after + 1;
    else return endRecord(text, { start: from, stop: after, line, lastLine, cells, quoted, open: false }, whole);
  }
}

function endRecord(
  text: string,
  { lastLine, ...record }: Omit<TextRecord, 'next' | 'nextLine'> & { readonly lastLine: number },
  whole: boolean
): TextRecord | null {
  const { stop } = record;
  const isEnd = stop >= text.length || (text.charCodeAt(stop) === cr && stop + 1 === text.length);
  if (isEnd && !whole) return null;
  const next = stop >= text.length ? text.length : afterLineEnd(text, stop);
  return { ...record, next, nextLine: next === stop ? lastLine : lastLine + 1 };
}

/** The quote that closes the cell opened at `at`: the first one, doubled ones apart, that only blanks separate from
 * the end of the cell. */
function closingQuote(
  text: string,
  at: number,
  delimiter: number,
  quote: number,
  limit: number,
  whole: boolean
): number {
  const farthest = at + 1 + limit;
  for (let i = at + 1; ; i++) {
    if (i > farthest) return isOpen;
    if (i >= text.length) return whole ? isOpen : isShort;
    if (text.charCodeAt(i) !== quote) continue;
    if (text.charCodeAt(i + 1) === quote) {
      i++;
      continue;
    }
    const after = skipBlanks(text, i + 1, delimiter);
    if (after >= text.length) return whole ? i : isShort;
    if (text.charCodeAt(after) === delimiter || endsLine(text.charCodeAt(after))) return i;
  }
}

/** First character that is no blank; line ends are none here. */
function skipBlanks(text: string, from: number, delimiter: number): number {
  let at = from;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === delimiter || endsLine(unit) || text.charAt(at).trim() !== '') break;
    at++;
  }
  return at;
}

function countLineEnds(text: string): number {
  let lines = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === lf || (unit === cr && text.charCodeAt(i + 1) !== lf)) lines++;
  }
  return lines;
}
