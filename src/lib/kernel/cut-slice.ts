import type { Slice, SlicePlan } from './slice.ts';

/** How a text is cut. */
export interface CutPlan extends Pick<SlicePlan, 'delimiter' | 'quote' | 'width' | 'quotedLimit'> {
  /** Cells of a record that are told: those before this column. */
  readonly columns: number;
}

export const cutStatus = { whole: 0, unreadable: 1, openQuote: 2, tooManyCells: 3 } as const;

/** A slice as cells. The views hold until the next cut. */
export interface CutSlice {
  /** The text from the start of the slice: offsets are those of these bytes. */
  readonly bytes: Uint8Array;
  readonly rows: number;
  /** Four words a record: start; stop, its line end left out; line (from 0) << 2 | status; position of its first cell.
   * One more record stands after the last: where the text goes on, and the lines passed. */
  readonly records: Uint32Array;
  /** Two words a cell: start, quotes left out; length << 2 | doubled quotes << 1 | quoted. */
  readonly cells: Uint32Array;
}

export interface Cutter {
  /** Null when the last record runs past the bytes: more of them are needed. */
  cut(plan: CutPlan, slice: Slice): CutSlice | null;
  /** Bytes of memory held. */
  readonly memory: number;
}
