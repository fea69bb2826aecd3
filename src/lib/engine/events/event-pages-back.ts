import type { Head, PageChange, PageId } from '#lib/domain/commit.ts';
import { partsOfEventColumn } from '#lib/domain/event-column.ts';

/** Pages of events that go back to what they were before a commit: those that still are as it left them, all columns of
 * a page together.
 * @param changes of that commit; those of contacts are left out */
export function eventPagesBack(
  head: Head,
  changes: readonly PageChange[]
): readonly (Pick<PageChange, 'column' | 'page'> & { readonly id: PageId | null })[] {
  const moved = new Set<string>();
  const ofEvents = changes.flatMap((change) => {
    const parts = partsOfEventColumn(change.column);
    if (!parts) return [];
    const place = `${parts.type} ${change.page}`;
    if ((head.pages.get(change.column)?.[change.page] ?? null) !== change.now) moved.add(place);
    return [{ place, change }];
  });
  return ofEvents
    .filter(({ place }) => !moved.has(place))
    .map(({ change: { column, page, was } }) => ({ column, page, id: was }));
}
