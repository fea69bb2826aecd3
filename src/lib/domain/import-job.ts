import type { Channel, ConsentState } from './consent.ts';
import type { CommitId, ImportCounts } from './commit.ts';
import type { Dialect } from './dialect.ts';
import type { EventImportPlan } from './event-import.ts';
import type { ImportPlan, KeyLeftOut, RefusalReason, Refused } from './import-plan.ts';

export interface ImportProgress {
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly read: number;
  /** What is being done: `waiting` for another import or change to end, in this tab or another; rows are read; pages
   * are kept; `paused`: the disk is full, and nothing is lost until it goes on. */
  readonly stage: 'waiting' | 'reading' | 'keeping' | 'paused';
  readonly elapsed: number;
}

/** What an import did, or would do. */
export interface ImportOutcome {
  readonly counts: ImportCounts;
  /** Cells that were left out of rows that were taken. */
  readonly refusedCells: number;
  readonly reasons: Readonly<Record<RefusalReason, number>>;
  /** Changes of consent by channel, from and to. */
  readonly consent: readonly {
    readonly channel: Channel;
    readonly from: ConsentState;
    readonly to: ConsentState;
    readonly people: number;
    /** True: the file asks for it, but it was not allowed. */
    readonly held: boolean;
  }[];
  /** A few of each kind, in the order of the file. */
  readonly examples: readonly ImportExample[];
  readonly refused: readonly Refused[];
  /** Name in the spool of the file of refused rows, and its bytes; null when there is none. */
  readonly refusedFile: { readonly spool: string; readonly bytes: number } | null;
  readonly leftOut: readonly KeyLeftOut[];
  /** Null for a rehearsal, and where nothing changed. */
  readonly commit: CommitId | null;
  readonly elapsed: number;
}

export interface ImportExample {
  readonly line: number;
  readonly became: 'created' | 'updated' | 'unchanged' | 'merged';
  /** Line of the row that it was merged with. */
  readonly firstLine: number | null;
  /** Values before and after, by field; of what changes only. */
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

/** An import that was begun: it stays until it is done or given up, so that a crash is noticed. */
export interface ImportJob {
  readonly id: string;
  readonly file: string;
  readonly bytes: number;
  /** Milliseconds since 1970, of the file. */
  readonly modifiedAt: number;
  readonly startedAt: number;
  readonly dialect: Dialect;
  readonly plan: ImportPlan | EventImportPlan;
}
