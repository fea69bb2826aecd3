import { ImportScreen } from './import-screen.ts';
import { PersonScreen } from './person-screen.ts';
import { expect, test } from './tamis.ts';

test('someone erased is gone, and no file brings them back', async ({ sample: { page } }) => {
  test.setTimeout(120_000);
  const screen = new PersonScreen(page);
  await screen.open();
  const everyone = await screen.matching();
  await screen.openRow(3);
  const email = (await screen.value('E-mail').innerText()).trim();
  const person = page.url();
  await page.getByRole('button', { name: 'Ses droits' }).click();
  await page.getByRole('menuitem', { name: 'Effacer pour toujours…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Effacer pour toujours' }).click();
  await page.waitForURL('**/contacts/');
  await expect.poll(() => screen.matching(), { timeout: 30_000 }).toBe(everyone - 1);
  await screen.search.fill(email);
  await expect(screen.row(0)).toHaveCount(0);
  await page.goto(person);
  await expect(screen.card).toHaveCount(0);

  const importing = new ImportScreen(page);
  await importing.open();
  const csv = `courriel;ville\n${email.toUpperCase()};Lyon\nautre.personne@exemple.fr;Lille\n`;
  await importing.choose({ name: 'retour.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  expect(await importing.rehearsed()).toEqual([2, 1, 0, 0, 0, 1]);
  await expect(page.getByRole('term').filter({ hasText: 'Effacée' })).toBeVisible();
  await importing.begin.click();
  expect(await importing.done()).toEqual([2, 1, 0, 0, 0, 1]);
  await expect(page.getByText('effacée à sa demande, elle ne revient pas par un fichier').first()).toBeVisible();
  await page.goto('/contacts/suppression/');
  await expect(page.getByRole('row', { name: /Effacement demandé/ })).toBeVisible();
});

test('whoever is another by the time of the answer is not erased', async ({ sample: { page, context } }) => {
  test.setTimeout(120_000);
  const screen = new PersonScreen(page);
  await screen.open();
  await screen.openRow(3);
  const other = new PersonScreen(await context.newPage());
  await other.page.goto(page.url());
  await expect(other.card).toBeVisible();

  await page.bringToFront();
  await page.getByRole('button', { name: 'Ses droits' }).click();
  await page.getByRole('menuitem', { name: 'Effacer pour toujours…' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toBeVisible();
  await other.page.bringToFront();
  await other.type('E-mail', 'une.autre@exemple.fr');
  await expect(other.value('E-mail')).toHaveText('une.autre@exemple.fr');

  await page.bringToFront();
  await question.getByRole('button', { name: 'Effacer pour toujours' }).click();
  await expect(question.getByText('Les contacts ont changé entre-temps')).toBeVisible();
  await expect(question.getByRole('button', { name: 'Effacer pour toujours' })).toHaveCount(0);
  await question.getByRole('button').first().click();
  await expect(screen.value('E-mail')).toHaveText('une.autre@exemple.fr');
});
