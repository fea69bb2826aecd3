import { spread } from './sheet-points.ts';

/** A grain above the mesh: where it stands on the grid, and whether it is one of those that pass. */
export interface Grain {
  readonly column: number;
  readonly row: number;
  readonly passes: boolean;
}

/** Grains poured on a mesh: always the same for a size, rarer at the top.
 * @param kept how many columns of the mesh let through, in the middle. */
export function grainsAbove(columns: number, rows: number, kept: number): readonly Grain[] {
  const grains: Grain[] = [];
  for (let row = 0; row < rows; row++) {
    const density = 0.02 + 0.37 * (row / Math.max(1, rows - 1)) ** 1.6;
    for (let column = 0; column < columns; column++) {
      const seed = row * 977 + (column - Math.floor(columns / 2) + 512);
      if (spread(seed) > density) continue;
      const near = Math.abs(column - (columns - 1) / 2) < kept;
      grains.push({ column, row, passes: spread(seed + 70_001) < (near ? 0.5 : 0.38) });
    }
  }
  return grains;
}

/** Grains of the stream under the mesh: all of them at first, then fewer, nearer to the middle. */
export function grainsBelow(columns: number, rows: number, kept: number): readonly Grain[] {
  const grains: Grain[] = [];
  const middle = (columns - 1) / 2;
  for (let row = 0; row < rows; row++) {
    // a short stream is the top of a long one
    const fallen = row / Math.max(5, rows - 1);
    const half = (kept / 2) * (1 - fallen) ** 0.75 + 0.9 * fallen;
    const density = 1.04 - 0.62 * fallen ** 0.8;
    for (let column = 0; column < columns; column++) {
      if (Math.abs(column - middle) > half) continue;
      const seed = row * 977 + Math.round(column - middle) + 90_512;
      if (row > 0 && spread(seed) > density) continue;
      grains.push({ column, row, passes: true });
    }
  }
  return grains;
}
