import type { Dialect } from '#lib/domain/dialect.ts';
import type { HashPlan } from '#lib/domain/hash-plan.ts';
import type { Result } from '#lib/domain/result.ts';
import type { SliceResult } from '#lib/kernel/slice.ts';
import type { SliceLane } from '../read/slice-lane.ts';
import type { SliceReply, SliceTask } from '../read/slice-task.ts';

/** What slices of one file have in common. */
export interface HashSetup {
  readonly file: Blob;
  readonly dialect: Dialect;
  readonly plan: HashPlan;
}

/** A slice that was run. Offsets inside `result` are those of `bytes`, which begin at `SliceTask.from`. */
export interface HashReply extends SliceReply {
  readonly result: SliceResult;
  /** The text of the slice; only when rows of it may be set aside. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  /** Likely corrections: positions in `result.asides`, and one text each. */
  readonly suggestions: { readonly at: readonly number[]; readonly texts: readonly string[] };
  /** Bytes that the lane holds: its kernel, and two slices with what they gave. */
  readonly memory: number;
}

/** What a slice worker serves. Lines in its problems count from 0 at the start of the slice. */
export interface HashSliceFace {
  open(setup: HashSetup): Promise<void>;
  run(task: SliceTask): Promise<Result<HashReply>>;
  reuse(rooms: readonly ArrayBuffer[]): Promise<void>;
}

/** Somewhere to run the slices of a file. */
export interface HashLane extends SliceLane<HashReply> {
  /** Gives the rooms of an earlier reply back, for later ones. */
  reuse(rooms: ArrayBuffer[]): void;
}
