/** The rows of a slice without those that were written before; made in place.
 * @param ends end of each row in `out`
 * @param seen for each row 0, or the line of its earlier twin */
export function withoutTwins(
  out: Uint8Array<ArrayBuffer>,
  ends: Uint32Array,
  seen: Uint32Array
): { readonly out: Uint8Array<ArrayBuffer>; readonly twins: number } {
  let kept = 0;
  let twins = 0;
  let runStart = 0;
  for (let row = 0; row < seen.length; row++) {
    if (seen[row] === 0) continue;
    const rowStart = row === 0 ? 0 : ends[row - 1]!;
    if (runStart !== kept) out.copyWithin(kept, runStart, rowStart);
    kept += rowStart - runStart;
    runStart = ends[row]!;
    twins++;
  }
  if (runStart !== kept) out.copyWithin(kept, runStart);
  return { out: out.subarray(0, kept + out.length - runStart), twins };
}
