import '../../../src/app.css';
import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Facet from '#lib/ui/kit/Facet.svelte';
import type { FacetChoice } from '#lib/ui/kit/facet.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';

const choices = (size: number): readonly FacetChoice[] =>
  Array.from({ length: size }, (_, at) => {
    return { value: `t${at}`, label: `Étiquette ${at}`, count: (size - at) * 1000, chosen: at === 1 };
  });

beforeEach(() => {
  preferences.language = 'fr';
});

test('values stand with their counts, and a touch chooses one', async () => {
  const onchoose = vi.fn();
  await render(Facet, { title: 'Étiquettes', choices: choices(3), onchoose });
  await expect.element(page.getByText('3\u00A0000')).toBeVisible();
  await expect.element(page.getByRole('checkbox', { name: 'Étiquette 1' })).toBeChecked();
  await page.getByRole('checkbox', { name: 'Étiquette 2' }).click();
  expect(onchoose).toHaveBeenCalledExactlyOnceWith('t2');
});

test('the others come when they are asked for, with a search among many', async () => {
  await render(Facet, { title: 'Étiquettes', choices: choices(42), onchoose: () => undefined });
  await expect.element(page.getByRole('checkbox')).toHaveLength(4);
  await page.getByRole('button', { name: '38 autres' }).click();
  await expect.element(page.getByRole('checkbox')).toHaveLength(40);
  await page.getByRole('searchbox', { name: 'Chercher dans Étiquettes' }).fill('etiquette 41');
  await expect.element(page.getByRole('checkbox')).toHaveLength(1);
  await page.getByRole('button', { name: 'Moins' }).click();
  await expect.element(page.getByRole('checkbox')).toHaveLength(4);
});

test('a folded facet opens when asked, and by itself where something is chosen in it', async () => {
  const quiet = choices(3).map((choice) => ({ ...choice, chosen: false }));
  const { rerender } = await render(Facet, {
    title: 'Accord SMS',
    choices: quiet,
    folded: true,
    onchoose: () => undefined
  });
  await expect.element(page.getByRole('checkbox')).toHaveLength(0);
  await page.getByRole('button', { name: 'Accord SMS' }).click();
  await expect.element(page.getByRole('checkbox')).toHaveLength(3);
  await page.getByRole('button', { name: 'Accord SMS' }).click();
  await rerender({ choices: choices(3) });
  await expect.element(page.getByRole('checkbox')).toHaveLength(3);
});
