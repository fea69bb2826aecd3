import type { Delimiter, Quote } from '#lib/domain/dialect.ts';
import { roleByName } from '../column/names.ts';
import { lookOf } from '../column/values.ts';
import { layoutOf } from './layout.ts';
import { isBlank, readRecords, type Marks, type TextRecord } from './records.ts';

export interface FoundMarks extends Marks {
  /** When several delimiters read the text about as well: all of them, the likeliest first. */
  readonly candidates: readonly Delimiter[] | null;
}

/** Finds the delimiter and the quote of a text by what each of them would make of it: rows of the same width, from
 * the first line on, with cells that hold one thing each. What is given in `fixed` is not searched.
 * @param from character after a line that only names the delimiter */
export function findMarks(text: string, whole: boolean, from: number, fixed: Partial<Marks>): FoundMarks {
  const head = text.slice(from, from + judged);
  const isWhole = whole && from + judged >= text.length;
  const tries = (fixed.delimiter === undefined ? delimiters : [fixed.delimiter])
    .map((delimiter) => tryDelimiter(head, isWhole, delimiter, fixed.quote))
    .sort((a, b) => b.score - a.score);
  const best = tries[0]!;
  const close = tries.filter(({ score }) => score > 0 && score >= best.score * tie);
  const candidates = close.length > 1 ? close.map(({ delimiter }) => delimiter) : null;
  return { delimiter: best.delimiter, quote: best.quote, candidates };
}

/** Characters and rows that are judged. */
const judged = 262_144;
const judgedRows = 1000;
const judgedCells = 4000;
/** Scores as close as this are a tie. */
const tie = 0.8;

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|', ''];

interface Try extends Marks {
  readonly score: number;
}

function tryDelimiter(text: string, whole: boolean, delimiter: Delimiter, fixed: Quote | undefined): Try {
  const read = (quote: Quote) =>
    readRecords(text, { delimiter, quote }, { from: 0, line: 1, whole, most: judgedRows }).filter(
      (record) => !isBlank(record)
    );
  const quote = fixed ?? findQuote(text, delimiter, read);
  return { delimiter, quote, score: scoreOf(read(quote), delimiter) };
}

/** The double quote, unless cells stand in single ones, or its only use is by mistake. */
function findQuote(text: string, delimiter: Delimiter, read: (quote: Quote) => readonly TextRecord[]): Quote {
  if (!text.includes("'") && !text.includes('"')) return '"';
  const uses = (quote: Quote) => {
    const records = read(quote);
    const closed = records.reduce((sum, { quoted }) => sum + quoted, 0);
    return { closed, strays: records.filter(({ open }) => open).length };
  };
  const double = uses('"');
  if (double.closed > 0) return '"';
  const single = uses("'");
  if (single.closed >= 2 && single.strays * 5 <= single.closed) return "'";
  return double.strays >= 3 && delimiter !== '' ? '' : '"';
}

function scoreOf(records: readonly TextRecord[], delimiter: Delimiter): number {
  if (records.length === 0) return delimiter === '' ? Number.MIN_VALUE : 0;
  const { width, first, consistency } = layoutOf(records);
  if (delimiter !== '' && !records.some(({ cells }) => cells.length > 1)) return 0;
  const columns = 1 - 1 / (2 * width);
  return consistency ** 2 * startScore(records, first) * (0.4 + 0.6 * clearShare(records.slice(first))) * columns;
}

/** The first line should be a row already; a preamble is rarer, and one that names a column is a header. */
function startScore(records: readonly TextRecord[], first: number): number {
  if (first === 0) return 1;
  const isNamed = records.slice(0, first).some(({ cells }) => cells.length === 1 && roleByName(cells[0]!)?.sure);
  return isNamed ? 0.3 : 0.7;
}

/** Share of the cells that hold one thing, and no mark that may separate two. */
function clearShare(records: readonly TextRecord[]): number {
  let clear = 0;
  let all = 0;
  for (const { cells } of records) {
    for (const cell of cells) {
      const look = lookOf(cell);
      if (look === 'empty') continue;
      all++;
      // a comma before a blank is prose, and no delimiter
      if (look !== 'text' || !/^ |[;\t|]|,(?! )/.test(cell)) clear++;
    }
    if (all >= judgedCells) break;
  }
  return all === 0 ? 0 : clear / all;
}
