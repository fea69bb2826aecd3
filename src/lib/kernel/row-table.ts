// The table of rows written: `rowWords` words a row, as `writeBatch` of assembly/rows.ts and the plain kernel lay it out.

export const rowWords = 8;
/** Where the row ends in `SliceResult.out`. */
export const rowEnd = 0;
/** Where its record starts and stops in the bytes of the slice. */
export const rowStart = 1;
export const rowStop = 2;
/** Line ends between the start of the slice and its record. */
export const rowLine = 3;
/** Four words that are equal for equal rows. */
export const rowKey = 4;
