import type { SlicePlan, SliceResult } from './slice.ts';

/** What a run answers when its last record runs past the bytes. */
export function shortResult(plan: SlicePlan, start: number): SliceResult {
  return {
    next: start,
    short: true,
    lines: 0,
    records: 0,
    written: 0,
    out: new Uint8Array(0),
    rows: plan.distinct ? none() : null,
    asides: {
      count: 0,
      starts: none(),
      stops: none(),
      lines: none(),
      reasons: new Uint8Array(0),
      details: new Uint8Array(0),
      outputs: new Uint8Array(0)
    },
    cells: new Uint32Array(3 * plan.outputs.length)
  };
}

const none = () => new Uint32Array(0);
