import type { Bits, Chunk } from '#lib/domain/chunk.ts';

/** The rows of a slice, as long as an import lasts. */
export interface GatheredSlice {
  /** Number of its first row, counted over the whole file from 0. */
  readonly base: number;
  readonly rows: number;
  /** Line of the file of each row. */
  readonly lines: Uint32Array;
  /** By slot, as in `SliceRows`. */
  readonly chunks: readonly Chunk[];
  readonly held: readonly (Bits | null)[];
}

/** A whole file, with whom each row is about. Rows are told by their number. */
export interface Gathered {
  readonly slices: readonly GatheredSlice[];
  /** Contact numbers given before. */
  readonly before: number;
  /** For each new contact, from the number `before` on: the row that made it. */
  readonly origins: Uint32Array;
  /** All further rows, in the order of the file: whom each is about. */
  readonly appliedRows: Uint32Array;
  readonly appliedContacts: Uint32Array;
}

/** The slice of a row. */
export function sliceOf<Slice extends Pick<GatheredSlice, 'base'>>(slices: readonly Slice[], row: number): Slice {
  let low = 0;
  let high = slices.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (slices[middle]!.base <= row) low = middle;
    else high = middle - 1;
  }
  return slices[low]!;
}

export function lineOf(slices: readonly GatheredSlice[], row: number): number {
  const slice = sliceOf(slices, row);
  return slice.lines[row - slice.base]!;
}
