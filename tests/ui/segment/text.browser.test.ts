import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Group } from '#lib/domain/segment.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import { placesWords, shortName } from '#lib/ui/segment/example-words.ts';
import FromText from '#lib/ui/segment/FromText.svelte';
import { TextDraft } from '#lib/ui/segment/text-draft.svelte.ts';
import TextEditor from '#lib/ui/segment/TextEditor.svelte';
import { showMode } from '#lib/ui/show-mode.svelte.ts';

beforeEach(async () => {
  preferences.language = 'fr';
  await page.viewport(1280, 800);
});
afterEach(() => {
  showMode.on = false;
});

const wrong = 'all (\n  did order-plac at-least 1 last 72 hours\n)';
const right = wrong.replace('order-plac ', 'order-placed ');

test('a fault is told at its words, what one may have meant first, and can be gone to', async () => {
  const draft = new TextDraft();
  draft.write(wrong);
  const screen = await render(TextEditor, {
    label: 'Texte',
    text: wrong,
    fault: draft.fault,
    oninput: () => undefined
  });
  const field = screen.getByRole('textbox', { name: 'Texte' });
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
  await expect
    .element(field)
    .toHaveAccessibleDescription(
      /^Ligne 2, colonne 7\. «\s?order-plac\s?» ne se lit pas ici\. Attendu\s: order-placed, /
    );
  expect(screen.container.querySelector('mark')?.textContent).toBe('order-plac');
  await userEvent.click(screen.getByRole('button', { name: 'Aller au mot' }));
  const { selectionStart, selectionEnd, value } = field.element() as HTMLTextAreaElement;
  expect(value.slice(selectionStart, selectionEnd)).toBe('order-plac');
});

test('a fault is told in English too', async () => {
  preferences.language = 'en';
  const draft = new TextDraft();
  draft.write('all (');
  const screen = await render(TextEditor, {
    label: 'Text',
    text: 'all (',
    fault: draft.fault,
    oninput: () => undefined
  });
  await expect
    .element(screen.getByRole('status'))
    .toHaveTextContent(/^Line 1, column 6\. The text ends here\. Expected: /);
});

test('what cannot be read changes nothing; the same rules in other words are no change', () => {
  const draft = new TextDraft();
  const root = draft.write(right);
  expect(root?.rules).toHaveLength(1);
  expect(draft.write(wrong)).toBeNull();
  expect(draft.root).toBe(root);
  expect(draft.fault).not.toBeNull();
  expect(draft.write('tous (\n a-fait order-placed au-moins 1 dernières 72 heures )')).toBeNull();
  expect(draft.fault).toBeNull();
  expect(draft.write(right.replace('72', '48'))?.rules).toHaveLength(1);
});

test('a segment is made from a pasted text, once all of it can be read', async () => {
  const made: { name: string; root: Group }[] = [];
  let closed = 0;
  const screen = await render(FromText, {
    onmake: (name: string, root: Group) => made.push({ name, root }),
    onclose: () => closed++
  });
  const field = screen.getByRole('textbox', { name: 'Le segment en texte' });
  await expect.element(field).toHaveFocus();
  await field.fill(wrong);
  await userEvent.click(screen.getByRole('button', { name: 'Créer le segment' }));
  expect([made.length, closed]).toEqual([0, 0]);
  await field.fill(right);
  await screen.getByRole('textbox', { name: 'Nom du segment' }).fill('Acheteuses');
  await userEvent.click(screen.getByRole('button', { name: 'Créer le segment' }));
  expect(made.map(({ name, root }) => [name, root.rules.length])).toEqual([['Acheteuses', 1]]);
  expect(closed).toBe(1);
});

test('examples are told by short names, in or out, and hidden in show mode', () => {
  const row = (first: string, last: string) => ({
    contact: 1,
    values: { 'first-name': first, 'last-name': last },
    tags: [],
    consent: { email: 'unknown', sms: 'unknown', push: 'unknown', advertising: 'unknown' } as const
  });
  const names = [row('Agnès', 'Lefèvre'), row('Maëlys', 'Küntz')].map(shortName);
  expect(placesWords(names, ['Hugo P.'])).toBe('Agnès L. et Maëlys K. dedans, Hugo P. dehors');
  preferences.language = 'en';
  expect(placesWords([], ['Hugo P.'])).toBe('Hugo P. out');
  showMode.on = true;
  expect(shortName(row('Agnès', 'Lefèvre'))).toBe('••••• •.');
});
