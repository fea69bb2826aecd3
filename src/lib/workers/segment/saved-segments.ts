import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import type { Group, Segment } from '#lib/domain/segment.ts';
import { segmentsIn } from '#lib/engine/segment/segment-order.ts';
import { watchWrites } from '#lib/storage/contacts.ts';
import { readSegments } from '#lib/storage/segments.ts';

/** The segments that are kept, read again only after a write. */
export class SavedSegments {
  #known: { readonly segments: readonly Segment[]; readonly writes: number; readonly own: number } | null = null;
  #own = 0;

  constructor() {
    watchWrites(() => this.#own++, 'segments');
  }

  /** None where rules speak of none: segments are saved at each change, and most are made of no others.
   * @param writes how many the page has heard of */
  async neededBy(roots: readonly Group[], writes: number): Promise<Result<readonly Segment[]>> {
    if (roots.every((root) => segmentsIn(root).length === 0)) return success([]);
    const known = this.#known;
    if (known && known.writes === writes && known.own === this.#own) return success(known.segments);
    const own = this.#own;
    const segments = await readSegments();
    if (segments.ok) this.#known = { segments: segments.value, writes, own };
    return segments;
  }
}
