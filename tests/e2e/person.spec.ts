import { readFile } from 'node:fs/promises';
import { PersonScreen } from './person-screen.ts';
import { waitUntilWhole } from './site.ts';
import { expect, test } from './tamis.ts';

test.describe.configure({ timeout: 120_000 });

test('a value is changed by the keyboard, says where it came from, and is put back', async ({ sample: { page } }) => {
  const screen = new PersonScreen(page);
  await screen.open();
  await screen.openRow(3);
  const city = (await screen.value('Ville').innerText()).trim();
  await screen.type('Ville', 'Quimperlé');
  await expect(screen.value('Ville')).toHaveText('Quimperlé');
  await expect(screen.toast).toContainText('Ville');
  await expect(screen.value('Ville')).toBeFocused();

  await screen.value('Ville').press('Enter');
  await page.keyboard.insertText('jamais gardé');
  await page.keyboard.press('Escape');
  await expect(screen.value('Ville')).toHaveText('Quimperlé');

  await screen.origin('Ville').click();
  const chain = page.getByRole('dialog', { name: 'Ville : d’où vient la valeur' });
  await expect(chain.getByRole('listitem')).toHaveText([/Quimperlé.*Saisie à la main/, /Données d’essai/]);
  await chain.getByRole('button', { name: `Remettre ${city}` }).click();
  await expect(screen.value('Ville')).toHaveText(city);
  await expect(screen.story.getByText(/Ville/).first()).toBeVisible();
});

test('what a field cannot hold is refused under it, and so is what another person has', async ({
  sample: { page }
}) => {
  const screen = new PersonScreen(page);
  await screen.open();
  await screen.openRow(8);
  const other = { email: (await screen.value('E-mail').innerText()).trim(), number: screen.number };
  await page.goto('/contacts/');
  await screen.openRow(3);
  const before = (await screen.value('E-mail').innerText()).trim();

  await screen.type('E-mail', 'personne@');
  await expect(screen.card.getByText('Une adresse entière, comme nom@domaine.fr')).toBeVisible();
  await page.keyboard.press('Escape');
  await screen.type('Date de naissance', '31/02/1984');
  await expect(screen.card.getByText('Un jour, comme 24/11/2026')).toBeVisible();
  await page.keyboard.press('Escape');
  await screen.type('E-mail', other.email.toUpperCase());
  await expect(screen.card.getByText('Une autre personne a déjà cette valeur.')).toBeVisible();
  await expect(screen.card.getByRole('link', { name: 'Comparer les deux fiches' })).toHaveAttribute(
    'href',
    new RegExp(`people=${screen.number},${other.number}$`)
  );
  await page.keyboard.press('Escape');
  await expect(screen.value('E-mail')).toHaveText(before);
});

test('a consent is raised only with evidence, and the ledger keeps what stood before', async ({ sample: { page } }) => {
  const screen = new PersonScreen(page);
  await screen.open();
  await screen.facet('Accord e-mail').getByRole('checkbox', { name: 'Désinscrit' }).check();
  await expect(page.getByRole('button', { name: /Retirer .*désinscrit/i })).toBeVisible();
  await screen.openRow(0);
  const email = screen.consent.getByRole('listitem').filter({ hasText: 'E-mail' });
  await expect(email).toContainText('Désinscrite');
  const lines = async () =>
    Number(/(\d+)/.exec(await screen.consent.getByRole('button', { name: /^Registre/ }).innerText())?.[1]);
  const linesBefore = await lines();

  await screen.consent.getByRole('button', { name: /^Changer un / }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Noter' }).click();
  await expect(dialog.getByText('Sans preuve, l’accord ne peut pas être noté.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Comment on le sait' }).fill('Formulaire signé en boutique');
  await dialog.getByRole('button', { name: 'Noter' }).click();
  await expect(email).toContainText('Peut recevoir');
  await expect(email).toContainText('Formulaire signé en boutique');
  expect(await lines()).toBe(linesBefore + 1);
  await screen.consent.getByRole('button', { name: /^Registre/ }).click();
  await expect(page.getByRole('dialog')).toContainText('Formulaire signé en boutique');
});

test('tags are added and removed; the whole record is a file; neither title nor address names anybody', async ({
  sample: { page }
}) => {
  const screen = new PersonScreen(page);
  await screen.open();
  await screen.openRow(3);
  const name = await page.getByRole('heading', { level: 1 }).innerText();
  for (const part of name.split(' ')) {
    expect(await page.title()).not.toContain(part);
    expect(page.url()).not.toContain(part.toLowerCase());
  }
  await screen.card.getByRole('button', { name: 'Ajouter une étiquette' }).click();
  await page.getByRole('combobox').fill('Avant-première');
  await page.getByRole('option', { name: 'Créer « Avant-première »' }).click();
  await expect(screen.card.getByText('Avant-première')).toBeVisible();
  await expect(screen.story).toContainText('Avant-première');

  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Ses droits' }).click();
  await page.getByRole('menuitem', { name: /fiche entière/ }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe(`fiche-${screen.number}.json`);
  const record = JSON.parse(await readFile(await download.path(), 'utf8')) as { tags: string[]; fields: unknown[] };
  expect(record.tags).toContain('Avant-première');
  expect(JSON.stringify(record.fields)).toContain((await screen.value('E-mail').innerText()).trim());

  await screen.card.getByRole('button', { name: 'Retirer Avant-première' }).click();
  await expect(screen.card.getByText('Avant-première')).toHaveCount(0);
});

test('the people of the result are walked, and a person opens without a network', async ({
  sample: { context, page }
}) => {
  const screen = new PersonScreen(page);
  await screen.open();
  const names = await screen.names(4);
  await screen.openRow(1);
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText(names[1]!);
  await page.getByRole('button', { name: 'Personne suivante' }).click();
  await expect(title).toHaveText(names[2]!);
  await page.getByRole('button', { name: 'Personne suivante' }).click();
  await expect(title).toHaveText(names[3]!);
  await page.getByRole('button', { name: 'Personne précédente' }).click();
  await expect(title).toHaveText(names[2]!);

  await waitUntilWhole(page);
  await context.setOffline(true);
  await page.reload();
  await expect(title).toHaveText(names[2]!);
  await screen.type('Ville', 'Hors ligne');
  await expect(screen.value('Ville')).toHaveText('Hors ligne');
});

test('masked, nothing of a person can be read or changed', async ({ sample: { page } }) => {
  const screen = new PersonScreen(page);
  await screen.open();
  await page.getByRole('button', { name: 'Masquer' }).click();
  await screen.openRow(3);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^[•\s'-]+$/);
  const email = screen.card.getByRole('button', { name: /^E-mail : / }).first();
  await expect(email).not.toContainText(/[a-z]/);
  await email.press('Enter');
  await expect(screen.card.getByRole('textbox')).toHaveCount(0);
});
