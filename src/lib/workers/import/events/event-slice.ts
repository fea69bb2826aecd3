import type { Chunk, Words } from '#lib/domain/chunk.ts';
import type { Dialect } from '#lib/domain/dialect.ts';
import type { EventAttribute } from '#lib/domain/event.ts';
import type { EventImportPlan } from '#lib/domain/event-import.ts';
import type { ReadRows } from '../cut-slices.ts';
import type { IdentityTable } from './identity-table.ts';
import type { TakenRows } from './rows-by-type.ts';

/** What the slices of one file of events have in common. */
export interface EventSetup {
  readonly file: Blob;
  readonly dialect: Dialect;
  readonly plan: EventImportPlan;
  /** Types, by their code - 1. */
  readonly types: readonly string[];
  /** One for each attribute of the plan. */
  readonly attributes: readonly EventAttribute[];
  readonly known: IdentityTable;
  /** Rows may be refused later, by who was erased: their text is wanted. */
  readonly needsText: boolean;
}

/** The rows of a slice, column by column. */
export interface EventRows extends ReadRows, TakenRows {
  /** Number of the contact + 1; 0 where nobody is known by the row's identity. */
  readonly contacts: Uint32Array;
  /** Those of the rows taken whose person is not known, and what they are known by; null for none. */
  readonly unknown: { readonly rows: Uint32Array; readonly words: Words; readonly keys: Uint32Array } | null;
  /** Milliseconds since 1970. */
  readonly times: Float64Array;
  /** By attribute of the plan; null where all is blank. */
  readonly chunks: readonly (Chunk | null)[];
  /** By attribute: types of which any event says something in the slice, 1 at their code. */
  readonly filled: readonly Uint8Array[];
}
