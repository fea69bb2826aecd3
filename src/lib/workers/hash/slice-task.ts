import type { Dialect } from '#lib/domain/dialect.ts';
import type { HashPlan } from '#lib/domain/hash-plan.ts';
import type { Result } from '#lib/domain/result.ts';
import type { SliceResult } from '#lib/kernel/slice.ts';

/** What slices of one file have in common. */
export interface SliceSetup {
  readonly file: Blob;
  readonly dialect: Dialect;
  readonly plan: HashPlan;
}

/** Worth workers of its own: a smaller file is read before one has started. */
export const isLarge = (file: Blob): boolean => file.size >= 1 << 20;

/** One slice of a file to run. Offsets are those of the UTF-8 text, from 0. */
export interface SliceTask {
  readonly from: number;
  /** Records that start before this offset belong to the slice. */
  readonly limit: number;
  /** A record starts at `from`; otherwise the first one is taken to start after the first line end there. */
  readonly known: boolean;
  /** Bytes to read after `limit`, for the last record. */
  readonly lookahead: number;
  /** The text from `from` on, where the worker cannot read it from the file by itself. */
  readonly text: { readonly bytes: Uint8Array<ArrayBuffer>; readonly last: boolean } | null;
}

/** A slice that was run. Offsets inside `result` are those of `bytes`, which begin at `SliceTask.from`. */
export interface SliceReply {
  /** False when nothing below holds: the guess of the first record was wrong, or more bytes are needed; from a known
   * start, `result.lines` are then the line ends before the record that needs them. */
  readonly sure: boolean;
  /** Where its first record was taken to start, and where the first record after it starts. */
  readonly start: number;
  readonly next: number;
  readonly result: SliceResult;
  /** The text of the slice; only when rows of it may be set aside. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  /** Likely corrections: positions in `result.asides`, and one text each. */
  readonly suggestions: { readonly at: readonly number[]; readonly texts: readonly string[] };
  /** Bytes that the lane holds: its kernel, and two slices with what they gave. */
  readonly memory: number;
}

/** What a slice worker serves. Lines in its problems count from 0 at the start of the slice. */
export interface SliceFace {
  open(setup: SliceSetup): Promise<void>;
  run(task: SliceTask): Promise<Result<SliceReply>>;
  reuse(rooms: readonly ArrayBuffer[]): Promise<void>;
}

/** Somewhere that slices can be run: in a worker of its own, or right here. */
export interface Lane {
  run(task: SliceTask): Promise<Result<SliceReply>>;
  /** Gives the rooms of an earlier reply back, for later ones. */
  reuse(rooms: ArrayBuffer[]): void;
  stop(): void;
}
