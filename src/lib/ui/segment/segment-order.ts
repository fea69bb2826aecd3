import type { Segment } from '#lib/domain/segment.ts';

export interface SegmentOrder {
  readonly by: 'name' | 'people' | 'changed';
  readonly descending: boolean;
}

/** As it is first: what was changed last. */
export const firstOrder: SegmentOrder = { by: 'changed', descending: true };

/** The same the other way round, or another with the way that is wanted most: names from A, numbers from the greatest. */
export const orderedBy = (order: SegmentOrder, by: SegmentOrder['by']): SegmentOrder => ({
  by,
  descending: order.by === by ? !order.descending : by !== 'name'
});

/** Segments in an order; those whose number is not known yet come last.
 * @param collator of the language of the screen */
export function inOrder(
  segments: readonly Segment[],
  { by, descending }: SegmentOrder,
  sizeOf: (id: string) => number | null,
  collator: Intl.Collator
): readonly Segment[] {
  const way = descending ? -1 : 1;
  return segments.toSorted((a, b) => {
    if (by === 'changed') return way * (a.changedAt - b.changedAt);
    if (by === 'name') return way * collator.compare(a.name, b.name);
    const [one, other] = [sizeOf(a.id), sizeOf(b.id)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return way * (one - other) || collator.compare(a.name, b.name);
  });
}
