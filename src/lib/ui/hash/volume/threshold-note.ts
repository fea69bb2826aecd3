import type { ThresholdMark } from '#lib/engine/audience/thresholds.ts';
import { count } from '#lib/ui/format.svelte.ts';
import { told } from '#lib/ui/words/say.svelte.ts';

/** What to know when under a threshold, with the figure in use. */
export function thresholdNote({ threshold, value }: ThresholdMark): string {
  return told(threshold.note).replaceAll('{value}', count(value));
}
