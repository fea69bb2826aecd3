import { PersonScreen } from './person-screen.ts';
import { expect, test } from './tamis.ts';

test.describe.configure({ timeout: 120_000 });

test('a change is undone later, from the history, but for those who changed again since', async ({
  sample: { page }
}) => {
  const screen = new PersonScreen(page);
  await screen.open();
  const everyone = await screen.matching();
  await screen.pick(1);
  await screen.pick(4, ['Shift']);
  await screen.bar.getByRole('button', { name: 'Champ' }).click();
  await page.getByRole('option', { name: 'Ville' }).click();
  await page.getByRole('textbox', { name: 'Ville' }).fill('Quimperlé');
  await page.getByRole('button', { name: 'Appliquer à 4 personnes' }).click();
  await expect(screen.row(2)).toContainText('Quimperlé');
  await screen.openRow(2);
  await screen.type('Ville', 'Brest');
  await expect(screen.value('Ville')).toHaveText('Brest');

  await page.goto('/contacts/history/');
  const line = page.locator('main').getByRole('listitem').filter({ hasText: '4 personnes' });
  await line.getByRole('button', { name: /^Défaire : Ville/ }).click();
  await expect(screen.toast).toContainText('3 personnes');
  await expect(screen.toast).toContainText('1 changée');
  await expect(line).toContainText('Défait');
  await expect(page.locator('main').getByRole('listitem').first()).toContainText('Défait : Ville');
  await expect(page.getByText(/Les 100 dernières modifications .* 90 jours/)).toBeVisible();

  await page.goto('/contacts/');
  await expect(screen.row(2)).toContainText('Brest');
  await expect(screen.row(1)).not.toContainText('Quimperlé');
  expect(await screen.matching()).toBe(everyone);
});

test('a person deleted is no longer there, and comes back from the history', async ({ sample: { page } }) => {
  const screen = new PersonScreen(page);
  await screen.open();
  await screen.openRow(3);
  const { number } = screen;
  await page.getByRole('button', { name: 'Ses droits' }).click();
  await page.getByRole('menuitem', { name: 'Supprimer la fiche' }).click();
  await page.waitForURL('**/contacts/');
  await page.goto(`/contacts/${number}/`);
  await expect(page.getByText('Cette personne n’est plus là')).toBeVisible();
  await page.getByRole('link', { name: 'Voir les modifications' }).click();
  await page
    .locator('main')
    .getByRole('listitem')
    .first()
    .getByRole('button', { name: /^Défaire/ })
    .click();
  await expect(screen.toast).toContainText('Défait');
  await page.goto(`/contacts/${number}/`);
  await expect(screen.value('E-mail')).toBeVisible();
});

test('how much of the past is kept is set within bounds, and said before anything is forgotten', async ({
  sample: { page }
}) => {
  const screen = new PersonScreen(page);
  await screen.open();
  await screen.openRow(0);
  // the sample is one
  for (let change = 1; change <= 11; change++) {
    await screen.type('Ville', `Ville ${change}`);
    await expect(screen.value('Ville')).toHaveText(`Ville ${change}`);
  }

  await page.goto('/device/');
  const past = page.getByRole('region', { name: 'Le passé gardé' });
  await expect(past).toContainText('12 modifications gardées');
  const keep = async (changes: string) => {
    await past.getByRole('button', { name: /^Modifications gardées : / }).click();
    await page.getByRole('textbox', { name: 'Modifications gardées' }).fill(changes);
    await page.keyboard.press('Enter');
  };
  await keep('3');
  await expect(page.getByText('Un nombre de 10 à 1000')).toBeVisible();
  await page.keyboard.press('Escape');
  const dialog = page.getByRole('alertdialog', { name: 'Oublier 2 modifications pour toujours' });
  await keep('10');
  await dialog.getByRole('button', { name: 'Tout garder' }).click();
  await expect(past).toContainText('12 modifications gardées');
  await keep('10');
  await dialog.getByRole('button', { name: 'Oublier' }).click();
  await expect(past).toContainText('10 modifications gardées');

  await page.goto('/contacts/history/');
  await expect(page.locator('main').getByRole('listitem')).toHaveCount(10);
  await expect(page.getByText('Les 10 dernières modifications sont gardées')).toBeVisible();
  // who came from what is forgotten still says so
  await page.goto('/contacts/');
  await expect(screen.facet('Import')).toContainText('Données d’essai');
});
