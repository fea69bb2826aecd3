import { describe, expect, test } from 'vitest';
import type { ContactFilter } from '#lib/domain/contact-query.ts';
import { choose, chosenIn, facetOf, toggle } from '#lib/ui/contacts/filters.ts';

const status = { facet: 'field', of: 'status' } as const;
const tags = { facet: 'tag', of: null } as const;

describe('filters of the table', () => {
  test('values of one facet are gathered in one filter, and leave it one by one', () => {
    const one = toggle([], status, 'vip');
    expect(one).toEqual([{ facet: 'field', field: 'status', values: ['vip'] }]);
    const two = toggle(one, status, 'customer');
    expect(chosenIn(two, status)).toEqual(['vip', 'customer']);
    expect(toggle(toggle(two, status, 'vip'), status, 'customer')).toEqual([]);
  });

  test('facets stand beside one another in the order in which they were chosen', () => {
    const both = toggle(toggle([], tags, 'gold'), status, 'vip');
    expect(both.map((filter) => filter.facet)).toEqual(['tag', 'field']);
    expect(toggle(both, tags, 'lyon').map((filter) => filter.facet)).toEqual(['tag', 'field']);
    expect(chosenIn(both, { facet: 'field', of: 'country' })).toEqual([]);
  });

  test.each<ContactFilter>([
    { facet: 'field', field: 'country', values: ['FR'] },
    { facet: 'tag', tags: ['gold'] },
    { facet: 'consent', channel: 'sms', states: ['unknown'] },
    { facet: 'import', imports: [12, 'hand'] }
  ])('a filter by $facet comes back the same from its values', (filter) => {
    expect(choose([], facetOf(filter), chosenIn([filter], facetOf(filter)))).toEqual([filter]);
  });
});
