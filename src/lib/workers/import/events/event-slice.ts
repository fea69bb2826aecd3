import type { Chunk, Words } from '#lib/domain/chunk.ts';
import type { Dialect } from '#lib/domain/dialect.ts';
import type { EventAttribute } from '#lib/domain/event.ts';
import type { EventImportPlan } from '#lib/domain/event-import.ts';
import type { Result } from '#lib/domain/result.ts';
import type { SliceTask } from '../../read/slice-task.ts';
import type { CutReply } from '../cut-slices.ts';
import type { IdentityTable } from './identity-table.ts';

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
export interface EventRows {
  readonly rows: number;
  /** Line ends between the start of the slice and each row. */
  readonly rowLines: Uint32Array;
  /** For each row 0, or why it is not taken: position in `refusalReasons`, plus one. */
  readonly verdicts: Uint8Array;
  /** Number of the contact + 1; 0 where nobody is known by the row's identity. */
  readonly contacts: Uint32Array;
  /** Those of the rows taken whose person is not known, and what they are known by; null for none. */
  readonly unknown: { readonly rows: Uint32Array; readonly words: Words; readonly keys: Uint32Array } | null;
  /** Codes of types, from 1; 0 for rows that are not taken. */
  readonly types: Uint8Array;
  /** Milliseconds since 1970. */
  readonly times: Float64Array;
  /** By attribute of the plan; null where all is blank. */
  readonly chunks: readonly (Chunk | null)[];
  /** By attribute: types of which any event says something in the slice, 1 at their code. */
  readonly filled: readonly Uint8Array[];
  readonly refusedCells: Uint32Array;
  readonly text: { readonly bytes: Uint8Array<ArrayBuffer>; readonly places: Uint32Array } | null;
}

export type EventReply = CutReply<EventRows>;

/** What a worker of slices of events serves. Lines in its problems count from 0 at the start of the slice. */
export interface EventSliceFace {
  open(setup: EventSetup): Promise<void>;
  run(task: SliceTask): Promise<Result<EventReply>>;
}
