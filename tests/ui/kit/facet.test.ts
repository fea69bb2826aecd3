import { expect, test } from 'vitest';
import { shortened, type FacetChoice } from '#lib/ui/kit/facet.ts';

const choices = (size: number, ...chosen: readonly number[]) =>
  Array.from({ length: size }, (_, at): FacetChoice => {
    return { value: String(at), label: `Étiquette ${at}`, count: 100 - at, chosen: chosen.includes(at) };
  });
const shown = (list: readonly FacetChoice[]) => shortened(list, 4).map(({ value }) => value);

test('a short facet is whole, and nothing is hidden for the sake of one', () => {
  expect(shown(choices(5))).toEqual(['0', '1', '2', '3', '4']);
});

test('a long one shows the most frequent, and what is chosen wherever it stands', () => {
  expect(shown(choices(42))).toEqual(['0', '1', '2', '3']);
  expect(shown(choices(42, 1, 30))).toEqual(['0', '1', '2', '3', '30']);
});
