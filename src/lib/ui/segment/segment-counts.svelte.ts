import type { Segment } from '#lib/domain/segment.ts';
import type { CoverageGap } from '#lib/domain/segment-answer.ts';
import type { Overlap } from '#lib/workers/segment/segments.client.ts';
import { segmentsClient } from './segments-client.ts';

/** Exact sizes of all segments and of what they share, asked together. */
export class SegmentCounts {
  overlap = $state.raw<Overlap | null>(null);
  /** Ids in the order of the sizes. */
  ids = $state.raw<readonly string[]>([]);
  #asked = 0;

  async ask(segments: readonly Segment[]): Promise<void> {
    const mine = ++this.#asked;
    const counted = await segmentsClient().overlap(segments.map(({ root }) => root));
    if (mine !== this.#asked || !counted.ok) return;
    this.ids = segments.map(({ id }) => id);
    this.overlap = counted.value;
  }

  sizeOf(id: string): number | null {
    const at = this.ids.indexOf(id);
    return this.overlap?.sizes[at] ?? null;
  }

  /** Where it looks further than the data. */
  gapsOf(id: string): readonly CoverageGap[] {
    return this.overlap?.gaps[this.ids.indexOf(id)] ?? [];
  }
}
