import type { Overlap } from '#lib/workers/segment/segments.client.ts';

/** People in both of two segments. */
export const inBoth = ({ sizes, pairs }: Overlap, i: number, j: number): number =>
  (i === j ? sizes[i] : pairs[Math.max(i, j)]?.[Math.min(i, j)]) ?? 0;

/** Of a segment, the share that the other has too, 0 to 1. */
export const shareIn = (overlap: Overlap, i: number, j: number): number =>
  overlap.sizes[i] ? inBoth(overlap, i, j) / overlap.sizes[i] : 0;

/** A share in a narrow cell: whole percents, nothing for nobody. */
export function shortShare(share: number): string {
  const percent = Math.round(share * 100);
  if (share === 0) return '';
  if (percent === 0) return '<1';
  return percent === 100 && share < 1 ? '>99' : String(percent);
}

/** Where an arrow leads in a square of so many, from a row and a column; null for another key. */
export function stepIn(key: string, [row, column]: readonly [number, number], size: number): [number, number] | null {
  const within = (place: number) => Math.max(0, Math.min(size - 1, place));
  if (key === 'ArrowRight') return [row, within(column + 1)];
  if (key === 'ArrowLeft') return [row, within(column - 1)];
  if (key === 'ArrowDown') return [within(row + 1), column];
  if (key === 'ArrowUp') return [within(row - 1), column];
  if (key === 'Home') return [row, 0];
  return key === 'End' ? [row, size - 1] : null;
}
