import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import OverlapGrid from '#lib/ui/segment/OverlapGrid.svelte';
import OverlapOfOne from '#lib/ui/segment/OverlapOfOne.svelte';

const many = 30;
const names = Array.from({ length: many }, (_, at) => `Segment ${at + 1}`);
const overlap = {
  ...{ commit: 1, moment: 0 },
  sizes: names.map((_, at) => 1000 + at),
  pairs: names.map((_, i) => Array.from({ length: i }, (_none, j) => 10 * i + j)),
  gaps: names.map(() => [])
};

beforeEach(async () => {
  preferences.language = 'fr';
  await page.viewport(1280, 800);
});

test('each of thirty crossings squared is reached by arrows and tells its number and share', async () => {
  const screen = await render(OverlapGrid, { names, overlap });
  const cell = (name: RegExp) => screen.getByRole('gridcell', { name });
  expect(screen.container.querySelectorAll('td[tabindex="0"]')).toHaveLength(1);
  await userEvent.tab();
  await expect.element(cell(/^1\s000 personnes dans «\sSegment 1\s»$/)).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
  const third = /^21 personnes dans «\sSegment 3\s» et «\sSegment 2\s», 2,1\s% du premier$/;
  await expect.element(cell(third)).toHaveFocus();
  expect(screen.container.querySelector('.told')?.textContent).toMatch(third);
});

test('on a phone one segment is crossed with the others, the largest crossing first', async () => {
  await page.viewport(390, 844);
  const screen = await render(OverlapOfOne, { names: names.slice(0, 5), overlap });
  await userEvent.click(screen.getByRole('button', { name: /^Segment croisé\s*Segment 1/ }));
  await userEvent.click(screen.getByRole('option', { name: 'Segment 2' }));
  const lines = [...screen.container.querySelectorAll('li .name')].map(({ textContent }) => textContent);
  expect(lines).toEqual(['Segment 5', 'Segment 4', 'Segment 3', 'Segment 1']);
});
