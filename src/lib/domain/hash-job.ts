import type { SetAside, SetAsideCounts } from './set-aside.ts';

/** Where a running job stands. Rows count without header and preamble; written + set aside = read, always. */
export interface HashProgress {
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly read: number;
  readonly written: number;
  readonly setAside: SetAsideCounts;
  /** The last rows set aside, newest first, four at most. */
  readonly latest: readonly SetAside[];
  /** Milliseconds since the start. */
  readonly elapsed: number;
  /** Bytes that the workers of the job hold. */
  readonly memory: number;
}

/** How the cells of one output came out. */
export interface CellCounts {
  readonly filled: number;
  readonly empty: number;
  readonly malformed: number;
}

/** A finished file, kept on this device under `spool`. */
export interface HashOutcome {
  readonly spool: string;
  readonly bytes: number;
  /** Bytes of the file of set-aside rows, 0 when there is none. */
  readonly setAsideBytes: number;
  readonly read: number;
  readonly written: number;
  readonly setAside: SetAsideCounts;
  readonly cells: readonly CellCounts[];
  /** Examples for the screen: the first rows of each reason, in the order of the file. */
  readonly examples: readonly SetAside[];
  readonly elapsed: number;
}

/** What a job would do, tried on the first rows of the file. */
export interface HashRehearsal {
  readonly read: number;
  readonly written: number;
  readonly setAside: SetAsideCounts;
  readonly cells: readonly CellCounts[];
  readonly examples: readonly SetAside[];
  /** The first written values: as found, in normal form, as they will leave. */
  readonly leaving: readonly {
    readonly found: string;
    readonly normal: string;
    readonly sent: string;
    readonly output: number;
  }[];
  /** True when the whole file was tried. */
  readonly whole: boolean;
  /** Bytes of text tried, to project the counts on the whole file. */
  readonly bytesTried: number;
}
