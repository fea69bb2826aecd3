import type { Segment } from '#lib/domain/segment.ts';
import { Live } from '#lib/ui/live.svelte.ts';
import { watchSegments } from '#lib/storage/segments.ts';

/** The segments that are kept, the last changed first, followed through every change. */
export const savedSegments = {
  get all(): readonly Segment[] {
    return live.current ?? [];
  },
  /** They are not known yet. */
  get waiting(): boolean {
    return live.current === null;
  }
};

const live = new Live<readonly Segment[] | null>(watchSegments, null);
