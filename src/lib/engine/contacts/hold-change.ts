import type { Chunk } from '#lib/domain/chunk.ts';
import type { ColumnId } from '#lib/domain/contact-column.ts';
import { countBits } from '#lib/engine/chunk/bit-set.ts';
import { filledAt, type ContactBase } from './contact-base.ts';
import type { ContactChange } from './contact-change.ts';
import { endConsents } from './end-consents.ts';
import { holdObjectors } from './hold-objectors.ts';
import { pagesWith } from './action/page-runs.ts';
import type { Objections } from './objectors.ts';

/** A change after which nobody has a consent who objected by an identity that they have now or get by it: such a consent
 * is refused, and leaves its line.
 * @param people whom it changes; their identities, consents and ledger are loaded
 * @returns with it, of how many people something was held */
export function heldChange(
  change: ContactChange,
  people: Uint32Array,
  base: ContactBase,
  objections: Objections,
  now: number
): { readonly change: ContactChange; readonly held: number } {
  const changed = new Map(
    change.pages.map(({ column, page, chunk }) => [`${page} ${column}`, { column, page, chunk }])
  );
  let sum = 0;
  for (const [page, rows] of pagesWith(base, people)) {
    const present = (column: ColumnId) => base.column(column)[page] ?? null;
    const pages = new Map<ColumnId, Chunk>();
    for (const one of change.pages) if (one.page === page) pages.set(one.column, one.chunk);
    const held = holdObjectors(pages, rows, { objections, present }, now);
    const count = countBits(held);
    if (count === 0) continue;
    sum += count;
    // of what the change itself ended, it has told the ledger
    const told = new Map(pages);
    endConsents(told, (column) => changed.get(`${page} ${column}`)?.chunk ?? filledAt(base, column, page), held, now);
    for (const [column, chunk] of told) changed.set(`${page} ${column}`, { column, page, chunk });
  }
  return { change: { ...change, pages: [...changed.values()] }, held: sum };
}
