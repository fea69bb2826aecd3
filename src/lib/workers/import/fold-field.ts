import { sameCell } from '#lib/engine/chunk/read-cell.ts';
import { isBlankCell } from '#lib/engine/import/blank-cell.ts';
import { sliceOf, type GatheredSlice } from './gathered.ts';
import type { CellPlace, PageCells, Patch } from './page-cells.ts';

/** Lays the further rows of a file over one field, in their order: a blank never counts, a value that is there is only
 * replaced where the field overwrites. What comes to the same in the end is no change. */
export function foldField(
  cells: PageCells,
  slices: readonly GatheredSlice[],
  slot: number,
  overwrites: boolean
): readonly Patch[] {
  const { contacts, starts, rows } = cells.rows;
  const patches: Patch[] = [];
  contacts.forEach((contact, at) => {
    const first = cells.first(contact);
    let now: CellPlace = first;
    for (let i = starts[at]!; i < starts[at + 1]!; i++) {
      const slice = sliceOf(slices, rows[i]!);
      const chunk = slice.chunks[slot]!;
      const row = rows[i]! - slice.base;
      if (!isBlankCell(chunk, row) && (overwrites || isBlankCell(now.chunk, now.row))) now = { chunk, row };
    }
    if (now !== first && !sameCell(now.chunk, now.row, first.chunk, first.row)) patches.push({ ...now, at: contact });
  });
  return patches;
}
