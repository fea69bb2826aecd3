import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import * as areas from '#lib/ui/words/areas.ts';
import { say, told } from '#lib/ui/words/say.svelte.ts';
import { typesetFr } from '#lib/ui/words/typeset.ts';
import Words from './Words.svelte';

afterEach(() => {
  preferences.language = 'fr';
});

test('a switch of language is seen at once, and the document says it', async () => {
  preferences.language = 'fr';
  const screen = await render(Words);
  await expect.element(screen.getByText('Choisir un fichier')).toBeVisible();
  preferences.language = 'en';
  await expect.element(screen.getByText('Choose a file')).toBeVisible();
  expect(document.documentElement.lang).toBe('en');
  expect(localStorage.getItem('tamis-language')).toBe('en');
});

test('French is set with spaces that do not break', () => {
  expect(typesetFr('Le codage : « utf-8 » ?')).toBe('Le codage\u00A0: «\u00A0utf-8\u00A0»\u00A0?');
  expect(typesetFr('50 000 personnes, 3 %')).toBe('50\u00A0000 personnes, 3\u00A0%');
  preferences.language = 'fr';
  expect(say().kit.token('Codage', 'UTF-8')).toBe('Codage\u00A0: UTF-8');
  expect(told({ fr: 'Seuil : 50', en: 'Threshold: 50' })).toBe('Seuil\u00A0: 50');
});

test('every sentence exists in both languages, in the same shape', () => {
  const shape = (tree: unknown): unknown =>
    typeof tree === 'object' && tree !== null
      ? Object.fromEntries(Object.entries(tree).map(([key, branch]) => [key, shape(branch)]))
      : typeof tree;
  for (const area of Object.values(areas)) expect(shape(area.en)).toEqual(shape(area.fr));
});

test('no sentence has a straight apostrophe or an exclamation', () => {
  const sentences: string[] = [];
  const collect = (tree: unknown): void => {
    if (typeof tree === 'string') sentences.push(tree);
    else if (typeof tree === 'object' && tree !== null) Object.values(tree).forEach(collect);
  };
  collect(areas);
  expect(sentences.length).toBeGreaterThan(100);
  expect(sentences.filter((sentence) => /[a-zà-ÿ]'[a-zà-ÿ]|!/i.test(sentence))).toEqual([]);
});
