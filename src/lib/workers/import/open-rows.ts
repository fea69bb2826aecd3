import type { Words } from '#lib/domain/chunk.ts';
import { refusalReasons, type RefusalReason } from '#lib/domain/import-plan.ts';
import { cutStatus, type CutPlan, type CutSlice } from '#lib/kernel/cut-slice.ts';
import type { RowSource } from './cell-cursor.ts';

/** The rows of a slice before their cells are read: those that are cut wrong are refused already.
 * @returns `refused` fills with cells: row, column, position of the reason */
export function openRows(cut: CutSlice, { quote }: CutPlan) {
  const { rows, records } = cut;
  const verdicts = new Uint8Array(rows);
  const rowLines = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    const word = records[4 * row + 2]!;
    rowLines[row] = word >>> 2;
    verdicts[row] = verdictOfStatus[word & 3]!;
  }
  const refused: [row: number, column: number, reason: number][] = [];
  const refuse: RowSource['refuse'] = (row, column, reason) => {
    refused.push([row, column, refusalReasons.indexOf(reason)]);
  };
  const source: RowSource = { cut, quote, verdicts, refuse };
  return { rowLines, verdicts, refused, source };
}

/** Refuses the rows that nobody can be known by.
 * @param identity as it was read
 * @param malformed its cells that were refused */
export function refuseWithoutIdentity(
  identity: Words,
  verdicts: Uint8Array,
  malformed: readonly (readonly number[])[]
): void {
  if (identity.form !== 'bytes') throw new Error('People are known by texts.');
  const wrong = new Set(malformed.map(([row]) => row));
  for (let row = 0; row < verdicts.length; row++) {
    if (verdicts[row] !== 0 || identity.offsets[row] !== identity.offsets[row + 1]) continue;
    verdicts[row] = wrong.has(row) ? identityMalformed : identityEmpty;
  }
}

/** Refused cells by row, then column, one after the other. */
export const flatRefusals = (refused: [number, number, number][]): Uint32Array =>
  Uint32Array.from(refused.sort((a, b) => a[0] - b[0] || a[1] - b[1]).flat());

/** Where each row stands in the text of its slice: start, stop. */
export function placesOf({ rows, records }: CutSlice): Uint32Array {
  const places = new Uint32Array(2 * rows);
  for (let row = 0; row < rows; row++) {
    places[2 * row] = records[4 * row]!;
    places[2 * row + 1] = records[4 * row + 1]!;
  }
  return places;
}

/** How a verdict on a row is written. */
export const verdictOf = (reason: RefusalReason) => refusalReasons.indexOf(reason) + 1;

const identityEmpty = verdictOf('identity-empty');
const identityMalformed = verdictOf('identity-malformed');
const verdictOfStatus: readonly number[] = Object.assign([0, 0, 0, 0], {
  [cutStatus.openQuote]: verdictOf('open-quote'),
  [cutStatus.tooManyCells]: verdictOf('too-many-cells'),
  [cutStatus.unreadable]: verdictOf('line-malformed')
});
