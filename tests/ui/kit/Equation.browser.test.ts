import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Equation from '#lib/ui/kit/Equation.svelte';
import { preferences } from '#lib/ui/preferences.svelte.ts';

afterEach(() => page.viewport(1280, 800));

const told = {
  total: { value: 5214880, label: 'lignes lues' },
  parts: [
    { value: 5031024, label: 'écrites', passes: true },
    { value: 183856, label: 'à l’écart' }
  ]
};

test('reads as a sentence: the whole equals its parts', async () => {
  preferences.language = 'fr';
  const screen = await render(Equation, told);
  const terms = screen
    .getByRole('term')
    .elements()
    .map((term) => term.textContent?.replace(/\s+/g, ' ').trim());
  expect(terms).toEqual(['lignes lues', '= égale écrites', '+ plus à l’écart']);
  const numbers = screen
    .getByRole('definition')
    .elements()
    .map((number) => number.textContent);
  expect(numbers).toEqual(['5\u00A0214\u00A0880', '5\u00A0031\u00A0024', '183\u00A0856']);
});

test('stands in three aligned lines on a phone', async () => {
  await page.viewport(390, 844);
  const screen = await render(Equation, told);
  const boxes = screen
    .getByRole('definition')
    .elements()
    .map((number) => number.getBoundingClientRect());
  expect(new Set(boxes.map(({ right }) => Math.round(right))).size).toBe(1);
  expect(boxes.map(({ top }) => top)).toEqual(boxes.map(({ top }) => top).toSorted((a, b) => a - b));
});
