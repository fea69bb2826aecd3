import { describe, expect, test } from 'vitest';
import type { Commit } from '#lib/domain/commit.ts';
import type { ContactFilter, ContactResult, FacetCounts } from '#lib/domain/contact-query.ts';
import { countsSeen, facetsOf, filterWords, type Known } from '#lib/ui/contacts/facets.ts';

const imported: Commit = {
  id: 3,
  parent: 2,
  at: 0,
  cause: {
    kind: 'import',
    file: 'boutique-lyon.csv',
    hand: false,
    counts: { read: 0, created: 0, updated: 0, unchanged: 0, merged: 0, refused: 0 }
  },
  people: 0,
  changes: [],
  rowsBefore: 0,
  peopleBefore: 0,
  undoneBy: null
};
const known: Known = {
  fields: [
    { id: 'status', type: 'choice', name: null },
    { id: 'f1', type: 'yes-no', name: 'Carte' }
  ],
  tags: [{ id: 'gold', name: 'Fidélité or' }],
  commits: [imported],
  formerImports: { 1: 'inscriptions-mars.csv' }
};
const counts = (...values: readonly (readonly [string, number])[]) =>
  values.map(([value, people]) => ({ value, people }));
const resultOf = (facets: readonly FacetCounts[]): ContactResult => {
  return { result: 1, commit: 3, matching: 0, people: 0, facets, letters: [], took: 1 };
};
const facets: readonly FacetCounts[] = [
  { facet: 'field', of: 'f1', counts: counts(['yes', 3], ['no', 1]) },
  { facet: 'import', of: null, counts: counts(['3', 12], ['hand', 2], ['1', 1], ['2', 1]) },
  { facet: 'consent', of: 'sms', counts: counts(['unknown', 5]) },
  { facet: 'tag', of: null, counts: counts(['gold', 4]) },
  { facet: 'field', of: 'country', counts: [] },
  { facet: 'field', of: 'status', counts: counts(['customer', 9], ['fournisseur', 1]) }
];

describe('facets beside the table', () => {
  test('stand in their order, the usual ones open, those with nothing to choose left out', () => {
    const shown = facetsOf(resultOf(facets), [], known);
    expect(shown.map(({ title, folded }) => [title, folded])).toEqual([
      ['Statut', false],
      ['Étiquettes', false],
      ['Import', false],
      ['Accord SMS', true],
      ['Carte', true]
    ]);
  });

  test('values have their words, in the order of their counts', () => {
    const labels = facetsOf(resultOf(facets), [], known).map(({ choices }) => choices.map(({ label }) => label));
    expect(labels).toEqual([
      ['Client', 'fournisseur'],
      ['Fidélité or'],
      ['boutique-lyon.csv', 'Ajoutés à la main', 'inscriptions-mars.csv', 'Import 2'],
      ['Inconnu'],
      ['Oui', 'Non']
    ]);
  });

  test('what is chosen stays, even where it counts nobody any more', () => {
    const filters: readonly ContactFilter[] = [{ facet: 'field', field: 'status', values: ['vip', 'customer'] }];
    const [status] = facetsOf(resultOf(facets), filters, known);
    expect(status?.choices.map(({ label, count, chosen }) => [label, count, chosen])).toEqual([
      ['Client', 9, true],
      ['fournisseur', 1, false],
      ['VIP', 0, true]
    ]);
  });

  test('a filter as a tag says what it is about where its value alone would not', () => {
    expect(filterWords({ facet: 'consent', of: 'email' }, 'subscribed', known)).toBe('E-mail\u00A0: inscrit');
    expect(filterWords({ facet: 'tag', of: null }, 'gold', known)).toBe('Fidélité or');
    expect(filterWords({ facet: 'field', of: 'status' }, 'vip', known)).toBe('VIP');
    expect(filterWords({ facet: 'field', of: 'f1' }, 'yes', known)).toBe('Carte\u00A0: Oui');
  });

  test('keep a choice that was seen, until the contacts change', () => {
    const before = resultOf(facets);
    const now = resultOf([{ facet: 'field', of: 'f1', counts: counts(['no', 2]) }]);
    expect(countsSeen(before, now)).toEqual([{ facet: 'field', of: 'f1', counts: counts(['no', 2], ['yes', 0]) }]);
    expect(countsSeen({ ...before, commit: 2 }, now)).toEqual(now.facets);
    expect(countsSeen(undefined, now)).toEqual(now.facets);
  });
});
