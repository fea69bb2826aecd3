import type { ContactFilter, ContactQuery, ContactResult } from '#lib/domain/contact-query.ts';
import { facetOf, sameFacet } from './filters.ts';

/** Why a result is empty: what was typed, one filter without which someone would be left, or all of it together. */
export type EmptyCause =
  | { readonly kind: 'search' }
  | { readonly kind: 'filter'; readonly filter: ContactFilter }
  | { readonly kind: 'together'; readonly searched: boolean };

/** The counts of a facet are taken with all others applied: where they find someone, that facet alone is in the way.
 * Of several such facets the last one chosen is named. */
export function emptyCause({ facets }: Pick<ContactResult, 'facets'>, { search, filters }: ContactQuery): EmptyCause {
  if (filters.length === 0) return { kind: 'search' };
  const filter = filters.findLast((one) =>
    facets.some((facet) => sameFacet(facet, facetOf(one)) && facet.counts.some(({ people }) => people > 0))
  );
  return filter ? { kind: 'filter', filter } : { kind: 'together', searched: search !== '' };
}
