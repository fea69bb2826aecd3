import type { HashRehearsal } from '#lib/domain/hash-job.ts';
import type { Network } from '#lib/engine/audience/network.ts';
import { judgeVolume, type ThresholdEdits } from '#lib/engine/audience/thresholds.ts';

/** How many rows the file will have, from what was tried. */
export interface Volume {
  readonly rows: number;
  /** False for an estimate: it is then said with "environ". */
  readonly exact: boolean;
}

/** Rows as an inspection counts them. */
export interface RowCount {
  readonly value: number;
  readonly exact: boolean;
}

/** Rows of the whole file: counted, or projected by bytes from those that were tried. */
export function estimateRows(tried: HashRehearsal | null, rowCount: RowCount, bytes: number): number {
  if (rowCount.exact || !tried || tried.bytesTried === 0) return rowCount.value;
  return tried.whole ? tried.read : Math.round((tried.read * bytes) / tried.bytesTried);
}

/** Projects the rows written among those tried on the whole file. */
export function projectVolume(tried: HashRehearsal, rowCount: RowCount, bytes: number): Volume {
  if (tried.whole) return { rows: tried.written, exact: true };
  if (tried.read === 0) return { rows: 0, exact: false };
  return { rows: Math.round((tried.written / tried.read) * estimateRows(tried, rowCount, bytes)), exact: false };
}

/** The number of rows under which no file is produced, 0 for none. */
export function blockingMinimum(network: Network, edits: ThresholdEdits): number {
  const { marks } = judgeVolume(network, 0, edits);
  return Math.max(0, ...marks.filter(({ threshold }) => threshold.blocks).map(({ value }) => value));
}
