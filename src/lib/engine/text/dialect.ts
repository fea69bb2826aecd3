import type { Dialect, DialectChoice, Doubt } from '#lib/domain/dialect.ts';
import { dataStart, placeOfLine, skipEmptyLines, type Place } from './data-start.ts';
import { findMarks } from './delimiter.ts';
import { findHeader, type FoundHeader } from './header.ts';
import { filledWidth, layoutOf } from './layout.ts';
import { isBlank, readRecords, type Marks, type TextRecord } from './records.ts';
import { separatorLine } from './separator-line.ts';

/** How a head of text becomes rows. */
export interface FoundDialect {
  readonly dialect: Omit<Dialect, 'encoding' | 'markBytes'>;
  readonly doubts: readonly Doubt[];
  /** Headers by position, trimmed; empty where there is none. As many as the file has columns. */
  readonly names: readonly string[];
  /** The records of data in the head, blank ones too. */
  readonly records: readonly TextRecord[];
}

/** Finds how a head of text becomes rows, around what the user has chosen.
 * @param text the start of the file, without its mark
 * @param whole true when it is the whole file */
export function findDialect(text: string, whole: boolean, choice: DialectChoice): FoundDialect {
  const separator = separatorLine(text);
  const fixed: Partial<Marks> = {
    ...(separator.delimiter !== undefined && { delimiter: separator.delimiter }),
    ...(choice.delimiter !== undefined && { delimiter: choice.delimiter }),
    ...(choice.quote !== undefined && { quote: choice.quote })
  };
  const start = skipEmptyLines(text, separator.after);
  const marks = findMarks(text, whole, start.at, fixed);
  const read = ({ at, line }: Place, most = Infinity) => readRecords(text, marks, { from: at, line, whole, most });
  const top = read(start, 1000).filter((record) => !isBlank(record));
  const found = top.length === 0 ? noHeader : findHeader(top, layoutOf(top));
  const lineOf = (index: number | null) => (index === null ? null : top[index]!.line);
  const headerLine = choice.headerLine === undefined ? lineOf(found.header) : choice.headerLine;
  const headerPlace = headerLine === null ? null : placeOfLine(text, headerLine);
  const header = headerPlace && (read(headerPlace, 1)[0] ?? null);
  const data = skipEmptyLines(text, header ? { at: header.next, line: header.nextLine } : start);
  const records = read(data);
  const doubts: Doubt[] = [];
  if (marks.candidates) doubts.push({ about: 'delimiter', candidates: marks.candidates });
  if (found.candidates && choice.headerLine === undefined) {
    doubts.push({ about: 'header', candidates: found.candidates.map(lineOf) });
  }
  return {
    dialect: {
      delimiter: marks.delimiter,
      quote: marks.quote,
      headerLine: header ? header.line : null,
      ...dataStart(text, data)
    },
    doubts,
    names: namesOf(header, records),
    records
  };
}

const noHeader: FoundHeader = { header: null, candidates: null };

/** One name a column: as many as the header has, or as the rows have when they are wider. */
function namesOf(header: TextRecord | null, records: readonly TextRecord[]): string[] {
  const filled = records.slice(0, 1000).filter((record) => !isBlank(record));
  const ofRows = filled.length === 0 ? 0 : layoutOf(filled).width;
  const width = Math.max(1, ofRows, header ? filledWidth(header.cells) : 0);
  return Array.from({ length: width }, (_, index) => header?.cells[index]?.trim() ?? '');
}
