import type { TextRecord } from './records.ts';

/** How the records of a head lie under one dialect: how wide its rows are, and where they begin. */
export interface Layout {
  /** Number of columns, trailing ones that are always empty left out. */
  readonly width: number;
  /** Index of the first record that is as wide as the rows and half filled: above it stands a preamble. */
  readonly first: number;
  /** Share of the records from there on that are as wide as the rows, 0 to 1. */
  readonly consistency: number;
}

/** @param records of one dialect, blank ones left out; not empty */
export function layoutOf(records: readonly TextRecord[]): Layout {
  const usual = usualCount(records);
  const width = records.reduce(
    (widest, { cells }) => (cells.length <= usual ? Math.max(widest, filledWidth(cells)) : widest),
    1
  );
  const fits = (record: TextRecord) => isAsWide(record, width);
  const isFull = (record: TextRecord) => fits(record) && filledCount(record.cells) * 2 >= width;
  const first = Math.max(0, records.slice(0, longestPreamble).findIndex(isFull));
  const body = records.slice(first);
  return { width, first, consistency: body.filter(fits).length / body.length };
}

/** A row of the right width; it may lack its last cell, or have more that are empty. */
export function isAsWide({ cells, open }: TextRecord, width: number): boolean {
  if (open) return false;
  const least = width > 2 ? width - 1 : width;
  return cells.length >= least && filledWidth(cells) <= width;
}

/** Cells up to the last one that is not blank. */
export function filledWidth(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && cells[width - 1]!.trim() === '') width--;
  return width;
}

export const filledCount = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length;

const longestPreamble = 50;

/** The most frequent number of cells; the larger of two that are as frequent. */
function usualCount(records: readonly TextRecord[]): number {
  const seen = new Map<number, number>();
  for (const { cells, open } of records) if (!open) seen.set(cells.length, (seen.get(cells.length) ?? 0) + 1);
  let usual = 1;
  for (const [count, times] of seen) {
    const most = seen.get(usual) ?? 0;
    if (times > most || (times === most && count > usual)) usual = count;
  }
  return usual;
}
