import type { Channel, ConsentState } from '#lib/domain/consent.ts';
import type { ContactFilter } from '#lib/domain/contact-query.ts';

/** What a facet is about: the kind, and the field or channel where it has one. */
export interface FacetKey {
  readonly facet: ContactFilter['facet'];
  readonly of: string | null;
}

export const sameFacet = (one: FacetKey, other: FacetKey): boolean => one.facet === other.facet && one.of === other.of;

/** The facet that a filter narrows. */
export function facetOf(filter: ContactFilter): FacetKey {
  if (filter.facet === 'field') return { facet: 'field', of: filter.field };
  return { facet: filter.facet, of: filter.facet === 'consent' ? filter.channel : null };
}

/** Values that are chosen in a facet, as its counts name them. */
export function chosenIn(filters: readonly ContactFilter[], key: FacetKey): readonly string[] {
  const filter = filters.find((one) => sameFacet(facetOf(one), key));
  return filter ? valuesOf(filter) : [];
}

/** The filters with these values chosen in a facet; none takes the facet out. Where it stood, it stays. */
export function choose(
  filters: readonly ContactFilter[],
  key: FacetKey,
  values: readonly string[]
): readonly ContactFilter[] {
  const made = values.length ? [filterOf(key, values)] : [];
  const known = filters.some((one) => sameFacet(facetOf(one), key));
  if (!known) return [...filters, ...made];
  return filters.flatMap((one) => (sameFacet(facetOf(one), key) ? made : [one]));
}

/** The filters with one value taken, or left when it was taken. */
export function toggle(filters: readonly ContactFilter[], key: FacetKey, value: string): readonly ContactFilter[] {
  const chosen = chosenIn(filters, key);
  const without = chosen.filter((one) => one !== value);
  return choose(filters, key, without.length < chosen.length ? without : [...chosen, value]);
}

function valuesOf(filter: ContactFilter): readonly string[] {
  switch (filter.facet) {
    case 'field':
      return filter.values;
    case 'tag':
      return filter.tags;
    case 'consent':
      return filter.states;
    case 'import':
      return filter.imports.map(String);
  }
}

function filterOf({ facet, of }: FacetKey, values: readonly string[]): ContactFilter {
  switch (facet) {
    case 'field':
      return { facet, field: of ?? '', values };
    case 'tag':
      return { facet, tags: values };
    case 'consent':
      return { facet, channel: of as Channel, states: values as readonly ConsentState[] };
    case 'import':
      return { facet, imports: values.map((value) => (value === 'hand' ? value : Number(value))) };
  }
}
