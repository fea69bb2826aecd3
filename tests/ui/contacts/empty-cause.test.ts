import { expect, test } from 'vitest';
import type { ContactFilter, ContactQuery, FacetCounts } from '#lib/domain/contact-query.ts';
import { emptyCause } from '#lib/ui/contacts/empty-cause.ts';

const vip: ContactFilter = { facet: 'field', field: 'status', values: ['vip'] };
const lyon: ContactFilter = { facet: 'tag', tags: ['lyon'] };
const asked = (filters: readonly ContactFilter[], search = ''): ContactQuery => {
  return { search, filters, sort: { by: 'name', descending: false } };
};
const counted = (facet: 'field' | 'tag', of: string | null, people: number): FacetCounts => {
  return { facet, of, counts: [{ value: 'any', people }] };
};

test('what was typed, when nothing else narrows', () => {
  expect(emptyCause({ facets: [] }, asked([], 'zz'))).toEqual({ kind: 'search' });
});

test('the filter without which someone would be left, the last one of several', () => {
  const facets = [counted('field', 'status', 12), counted('tag', null, 0)];
  expect(emptyCause({ facets }, asked([vip, lyon]))).toEqual({ kind: 'filter', filter: vip });
  const both = [counted('field', 'status', 12), counted('tag', null, 3)];
  expect(emptyCause({ facets: both }, asked([vip, lyon]))).toEqual({ kind: 'filter', filter: lyon });
});

test('everything together, when leaving one filter would still leave nobody', () => {
  const facets = [counted('field', 'status', 0), counted('tag', null, 0)];
  expect(emptyCause({ facets }, asked([vip, lyon], 'zz'))).toEqual({ kind: 'together', searched: true });
});
