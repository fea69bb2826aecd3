import type { Bits, Chunk } from '#lib/domain/chunk.ts';
import type { Dialect } from '#lib/domain/dialect.ts';
import type { Field } from '#lib/domain/field.ts';
import type { ImportPlan } from '#lib/domain/import-plan.ts';
import type { Result } from '#lib/domain/result.ts';
import type { SliceTask } from '../read/slice-task.ts';
import type { CutReply } from './cut-slices.ts';

/** What the slices of one file have in common. */
export interface ImportSetup {
  readonly file: Blob;
  /** Its name: the evidence of consents that it takes back without a word. */
  readonly name: string;
  readonly dialect: Dialect;
  readonly plan: ImportPlan;
  /** Those of the workspace. */
  readonly fields: readonly Field[];
  /** Seconds since 1970. */
  readonly now: number;
  /** Rows may be refused later, by what is already there: their text is wanted. */
  readonly needsText: boolean;
}

/** The rows of a slice, column by column. */
export interface SliceRows {
  readonly rows: number;
  /** Line ends between the start of the slice and each row. */
  readonly rowLines: Uint32Array;
  /** For each row 0, or why it is not taken: position in `refusalReasons`, plus one. */
  readonly verdicts: Uint8Array;
  /** Two words a row: hash of what its person is known by, in canonical form; the value is in the first chunk. */
  readonly keys: Uint32Array;
  /** One for each slot (engine/import/import-slots.ts), of as many rows; consents as they stand for somebody of whom
   * nothing was known. The first are bytes. */
  readonly chunks: readonly Chunk[];
  /** For slots of consents: rows that say « subscribed » without being allowed to. */
  readonly held: readonly (Bits | null)[];
  /** Cells that are not taken, by row then column: row, column, position in `refusalReasons`. */
  readonly refusedCells: Uint32Array;
  /** The text of the slice and where each row stands in it (start, stop); null when no row is refused. */
  readonly text: { readonly bytes: Uint8Array<ArrayBuffer>; readonly places: Uint32Array } | null;
}

export type ImportReply = CutReply<SliceRows>;

/** What a slice worker serves. Lines in its problems count from 0 at the start of the slice. */
export interface ImportSliceFace {
  open(setup: ImportSetup): Promise<void>;
  run(task: SliceTask): Promise<Result<ImportReply>>;
}
