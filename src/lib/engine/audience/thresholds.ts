import type { Network, Threshold } from './network.ts';

/** The user's own figures, by key of threshold. */
export type ThresholdEdits = Readonly<Record<string, number>>;

/** A threshold against a volume. */
export interface ThresholdMark {
  readonly threshold: Threshold;
  /** The user's figure where there is one, otherwise that of the network. */
  readonly value: number;
  readonly edited: boolean;
  readonly passed: boolean;
}

export interface VolumeJudgement {
  /** Smallest first. */
  readonly marks: readonly ThresholdMark[];
  /** The highest one that is passed. */
  readonly passed: ThresholdMark | null;
  /** The lowest one that is not. */
  readonly next: ThresholdMark | null;
  /** How many are missing to pass it, 0 when all are passed. */
  readonly missing: number;
  /** The one that forbids to produce the file. */
  readonly blocked: ThresholdMark | null;
}

/** Where a number of rows stands on a network's scale. */
export function judgeVolume(network: Network, count: number, edits: ThresholdEdits = {}): VolumeJudgement {
  const marks = network.thresholds
    .map((threshold): ThresholdMark => {
      const edit = edits[threshold.key];
      const value = edit ?? threshold.value;
      return { threshold, value, edited: edit !== undefined && edit !== threshold.value, passed: count >= value };
    })
    .toSorted((a, b) => a.value - b.value);
  const next = marks.find(({ passed }) => !passed) ?? null;
  return {
    marks,
    passed: marks.findLast(({ passed }) => passed) ?? null,
    next,
    missing: next ? next.value - count : 0,
    blocked: marks.find(({ threshold, passed }) => threshold.blocks && !passed) ?? null
  };
}
