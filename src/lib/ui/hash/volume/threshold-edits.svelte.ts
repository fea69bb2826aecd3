import type { ThresholdEdit } from '#lib/domain/threshold-edit.ts';
import type { ThresholdEdits } from '#lib/engine/audience/thresholds.ts';
import { watchThresholdEdits } from '#lib/storage/threshold-edits.ts';
import { Live } from '#lib/ui/live.svelte.ts';

const rows = new Live<readonly ThresholdEdit[]>(watchThresholdEdits, []);

/** The user's own figures, by key of threshold. */
export function thresholdEdits(): ThresholdEdits {
  return Object.fromEntries(rows.current.map(({ key, value }) => [key, value]));
}
