import { expect, test } from 'vitest';
import type { Segment } from '#lib/domain/segment.ts';
import { firstOrder, inOrder, orderedBy } from '#lib/ui/segment/segment-order.ts';

const segment = (name: string, changedAt: number): Segment => ({
  ...{ id: name, name, changedAt, createdAt: 0, examples: [] },
  root: { id: 'g', on: true, join: 'all', rules: [] }
});
const all = [segment('Été 10', 1), segment('été 9', 3), segment('Zoé', 2)];
const sizes: Readonly<Record<string, number>> = { 'Été 10': 4, Zoé: 70 };
const names = (order: typeof firstOrder) =>
  inOrder(all, order, (id) => sizes[id] ?? null, new Intl.Collator('fr', { numeric: true })).map(({ name }) => name);

test('what was changed last is first, until another column is chosen', () => {
  expect(names(firstOrder)).toEqual(['été 9', 'Zoé', 'Été 10']);
  const byName = orderedBy(firstOrder, 'name');
  expect(names(byName)).toEqual(['été 9', 'Été 10', 'Zoé']);
  expect(names(orderedBy(byName, 'name'))).toEqual(['Zoé', 'Été 10', 'été 9']);
});

test('the largest is first, those not counted yet last either way', () => {
  const bySize = orderedBy(firstOrder, 'people');
  expect(names(bySize)).toEqual(['Zoé', 'Été 10', 'été 9']);
  expect(names(orderedBy(bySize, 'people'))).toEqual(['Été 10', 'Zoé', 'été 9']);
});
