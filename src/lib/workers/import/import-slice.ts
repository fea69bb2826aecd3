import type { Bits, Chunk } from '#lib/domain/chunk.ts';
import type { Dialect } from '#lib/domain/dialect.ts';
import type { Field } from '#lib/domain/field.ts';
import type { ImportPlan } from '#lib/domain/import-plan.ts';
import type { ReadRows } from './cut-slices.ts';

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
export interface SliceRows extends ReadRows {
  /** Two words a row: hash of what its person is known by, in canonical form; the value is in the first chunk. */
  readonly keys: Uint32Array;
  /** One for each slot (engine/import/import-slots.ts), of as many rows; consents as they stand for somebody of whom
   * nothing was known. The first are bytes. */
  readonly chunks: readonly Chunk[];
  /** For slots of consents: rows that say « subscribed » without being allowed to. */
  readonly held: readonly (Bits | null)[];
}
