import { roleByName } from '../column/names.ts';
import { lookOf, type Look } from '../column/values.ts';
import { filledCount, isAsWide, type Layout } from './layout.ts';
import type { TextRecord } from './records.ts';

export interface FoundHeader {
  /** Index of the header among the records; null when the file has none. */
  readonly header: number | null;
  /** When it is not clear: all that it may be, the likeliest first. */
  readonly candidates: readonly (number | null)[] | null;
}

/** Finds the header of a text: the last record before the data that names columns. Data are known by columns whose
 * values look alike (addresses, dates, numbers…), which a header does not.
 * @param records of the head, blank ones left out; not empty */
export function findHeader(records: readonly TextRecord[], layout: Layout): FoundHeader {
  const sample = records.slice(layout.first, layout.first + 200);
  const kinds = columnKinds(sample, layout.width);
  const named = (index: number) => namedCells(records[index]!);
  if (kinds.size === 0) return withoutKinds(records, layout, named(layout.first));
  const data = records.findIndex((record) => showsValues(record, kinds, layout.width));
  const above = indexes(0, data < 0 ? Math.min(records.length, layout.first + 1) : data);
  const likely = above.filter((index) => named(index) > 0 || isFull(records[index]!, layout.width));
  const known = likely.filter((index) => isMostlyNames(records[index]!));
  const header = known.at(-1) ?? likely.find((index) => named(index) > 0) ?? likely[0] ?? null;
  if (header === null) return { header: null, candidates: null };
  // one word above one column of addresses may be its name, or an address gone wrong
  if (known.length === 0 && layout.width === 1) return { header, candidates: [header, null] };
  const others = likely.filter((index) => index !== header && isFull(records[index]!, layout.width));
  return { header, candidates: others.length > 0 ? [header, ...others] : null };
}

/** All columns are text: only known names tell a header from a first row. */
function withoutKinds(records: readonly TextRecord[], { first }: Layout, named: number): FoundHeader {
  if (named > 0) return { header: first, candidates: null };
  if (records.length - first < 2) return { header: null, candidates: null };
  return { header: first, candidates: [first, null] };
}

/** Columns of which half of the values, the first row apart, have one look that is no text. */
function columnKinds(sample: readonly TextRecord[], width: number): Map<number, Look> {
  const kinds = new Map<number, Look>();
  const rows = sample.length > 1 ? sample.slice(1) : sample;
  for (let column = 0; column < Math.min(width, judgedColumns); column++) {
    const seen = new Map<Look, number>();
    let filled = 0;
    for (const { cells } of rows) {
      const look = lookOf(cells[column] ?? '');
      if (look === 'empty') continue;
      filled++;
      seen.set(look, (seen.get(look) ?? 0) + 1);
    }
    const kind = [...seen].find(([look, times]) => look !== 'text' && times * 2 >= filled);
    if (kind) kinds.set(column, kind[0]);
  }
  return kinds;
}

/** A record that shows the look of a column. Numbers count only beside no known name: headers may be years. */
function showsValues(record: TextRecord, kinds: ReadonlyMap<number, Look>, width: number): boolean {
  if (record.open) return true;
  const shown = [...kinds].filter(([column, kind]) => lookOf(record.cells[column] ?? '') === kind);
  if (shown.some(([, kind]) => kind === 'email')) return true;
  // a preamble may hold a date or a number, in fewer cells
  if (!isAsWide(record, width) || filledCount(record.cells) * 2 < width) return false;
  return shown.some(([, kind]) => kind !== 'number' || namedCells(record) === 0);
}

const judgedColumns = 200;

const isFull = (record: TextRecord, width: number) =>
  isAsWide(record, width) && filledCount(record.cells) * 2 >= width && filledCount(record.cells) > 0;

const namedCells = (record: TextRecord) =>
  record.cells.slice(0, judgedColumns).filter((cell) => cell.length <= 80 && roleByName(cell)?.sure).length;

/** Half of the names that a header has are known, or at least two of them. */
function isMostlyNames(record: TextRecord): boolean {
  const named = namedCells(record);
  return named >= 2 || (named === 1 && filledCount(record.cells) <= 3);
}

const indexes = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
