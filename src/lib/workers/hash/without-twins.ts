import { rowEnd, rowWords } from '#lib/kernel/row-table.ts';

/** The rows of a slice without those that were written before; made in place.
 * @param rows the table of the rows in `out`
 * @param twins places of the rows to leave out, ascending */
export function withoutTwins(
  out: Uint8Array<ArrayBuffer>,
  rows: Uint32Array,
  twins: Uint32Array
): Uint8Array<ArrayBuffer> {
  let kept = 0;
  let runStart = 0;
  for (const twin of twins) {
    const end = rowWords * twin + rowEnd;
    const rowStart = twin === 0 ? 0 : rows[end - rowWords]!;
    if (runStart !== kept) out.copyWithin(kept, runStart, rowStart);
    kept += rowStart - runStart;
    runStart = rows[end]!;
  }
  if (runStart !== kept) out.copyWithin(kept, runStart);
  return out.subarray(0, kept + out.length - runStart);
}
