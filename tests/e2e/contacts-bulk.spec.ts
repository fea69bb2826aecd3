import { readFile } from 'node:fs/promises';
import { ContactsScreen } from './contacts-screen.ts';
import { expect, test } from './tamis.ts';

test.describe.configure({ timeout: 120_000 });

test('a new tag on a whole result, less one: one change, counted, undone from the toast', async ({
  sample: { page }
}) => {
  const screen = new ContactsScreen(page);
  await screen.open();
  const vips = await screen.counted('Statut', 'VIP');
  await screen.facet('Statut').getByRole('checkbox', { name: 'VIP' }).check();
  await expect.poll(() => screen.matching()).toBe(vips);
  await screen.pickAll();
  await screen.pick(2);
  await screen.bar.getByRole('button', { name: 'Étiquettes' }).click();
  await page.getByRole('combobox').fill('Avant-première');
  await page.getByRole('option', { name: 'Créer « Avant-première »' }).click();
  await expect(screen.toast).toContainText('« Avant-première » sur');
  await expect(screen.bar).toHaveCount(0);
  await page.getByRole('button', { name: 'Retirer VIP' }).click();
  await screen
    .facet('Étiquettes')
    .getByRole('button', { name: /autres?$/ })
    .click();
  await expect.poll(() => screen.counted('Étiquettes', 'Avant-première')).toBe(vips - 1);
  await screen.toast.getByRole('button', { name: 'Défaire' }).click();
  await expect(screen.toast).toContainText('Défait');
  await expect(screen.facet('Étiquettes').getByText('Avant-première', { exact: true })).toHaveCount(0);
});

test('people are deleted without a question and come back with one press', async ({ sample: { page } }) => {
  const screen = new ContactsScreen(page);
  await screen.open();
  const everyone = await screen.matching();
  const names = await screen.names(6);
  await screen.pick(1);
  await screen.pick(4, ['Shift']);
  await expect(screen.bar).toContainText('4 personnes choisies');
  await screen.bar.getByRole('button', { name: 'Supprimer' }).click();
  await expect(screen.toast).toContainText('4 personnes supprimées');
  await expect.poll(() => screen.matching()).toBe(everyone - 4);
  await expect(page.getByRole('link', { name: /^Contacts/ }).first()).toContainText(/4\d\s\d{3}|5\d\s\d{3}/);
  await screen.toast.getByRole('button', { name: 'Défaire' }).click();
  await expect.poll(() => screen.matching()).toBe(everyone);
  await expect.poll(() => screen.names(6)).toEqual(names);
});

test('a status and a field are set on those chosen', async ({ sample: { page } }) => {
  const screen = new ContactsScreen(page);
  await screen.open();
  const inactive = await screen.counted('Statut', 'Inactif');
  await screen.facet('Statut').getByRole('checkbox', { name: 'VIP' }).check();
  const vips = await screen.counted('Statut', 'VIP');
  await expect.poll(() => screen.matching()).toBe(vips);
  await screen.pickAll();
  await screen.bar.getByRole('button', { name: 'Statut' }).click();
  await page.getByRole('option', { name: 'Inactif' }).click();
  await expect(screen.toast).toContainText('Statut :');
  await expect(page.getByText('« VIP » écarte les dernières personnes')).toBeVisible();
  await page.getByRole('button', { name: 'Retirer VIP' }).first().click();
  await expect.poll(() => screen.counted('Statut', 'Inactif')).toBe(inactive + vips);

  await screen.pick(0);
  await screen.bar.getByRole('button', { name: 'Champ' }).click();
  await page.getByRole('option', { name: 'Ville' }).click();
  await page.getByRole('textbox', { name: 'Ville' }).fill('Quimperlé');
  await page.getByRole('button', { name: 'Appliquer à 1 personne' }).click();
  await expect(screen.row(0)).toContainText('Quimperlé');
});

test('those chosen leave as a file, in the order of nobody else', async ({ sample: { page } }) => {
  const screen = new ContactsScreen(page);
  await screen.open();
  const [name = ''] = await screen.names(1);
  await screen.pick(0);
  await screen.pick(1);
  const waiting = page.waitForEvent('download');
  await screen.bar.getByRole('button', { name: 'Exporter' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('contacts.csv');
  const text = await readFile(await download.path(), 'utf8');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text.trimEnd().split(/\r?\n/)).toHaveLength(3);
  for (const part of name.split(' ')) expect(text).toContain(part);
});
