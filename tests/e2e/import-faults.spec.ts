import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportScreen } from './import-screen.ts';
import { expect, test } from './tamis.ts';

const folder = mkdtempSync(join(tmpdir(), 'tamis-import-'));
/** Enough rows for an import to last a while. */
const many = join(folder, 'base.csv');
const count = 400_000;

test.beforeAll(() => {
  const person = (_: unknown, at: number) => `personne.${at}@example.com,Prénom ${at},Nom ${at},Ville ${at % 977}`;
  writeFileSync(many, ['email,prenom,nom,ville', ...Array.from({ length: count }, person)].join('\n'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a page closed in the middle leaves nothing, and the import is resumed', async ({ tamis: { page, context } }) => {
  test.setTimeout(120_000);
  const screen = new ImportScreen(page);
  await screen.open();
  await screen.choose(many);
  await screen.rehearsed();
  await screen.begin.click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.close({ runBeforeUnload: false });

  const again = new ImportScreen(await context.newPage());
  await again.open();
  await expect(again.page.getByText('L’import de base.csv s’est arrêté en chemin')).toBeVisible();
  expect(await again.people()).toBe(0);
  await again.page.getByRole('button', { name: 'Reprendre', exact: true }).click();
  const resumed = again.page.locator('input[data-resume]');
  await resumed.setInputFiles({ name: 'base.csv', mimeType: 'text/csv', buffer: Buffer.from('email\n') });
  await expect(again.page.getByText('Ce n’est pas le même fichier')).toBeVisible();
  await resumed.setInputFiles(many);
  expect(await again.done(60_000)).toEqual([count, count, 0, 0, 0, 0]);
  await expect(again.page.getByText('s’est arrêté en chemin')).toHaveCount(0);
});

test('an import that stopped can be forgotten', async ({ tamis: { page, context } }) => {
  test.setTimeout(120_000);
  const screen = new ImportScreen(page);
  await screen.open();
  await screen.choose(many);
  await screen.rehearsed();
  await screen.begin.click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  await again.goto('/');
  await expect(again.getByText('L’import de base.csv s’est arrêté en chemin')).toBeVisible();
  await again.getByRole('button', { name: 'Oublier' }).click();
  await expect(again.getByText('s’est arrêté en chemin')).toHaveCount(0);
  await again.reload();
  await expect(again.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(again.getByText('s’est arrêté en chemin')).toHaveCount(0);
});

test('cancelling an import changes nobody', async ({ tamis: { page } }) => {
  const screen = new ImportScreen(page);
  await screen.open();
  await screen.choose(many);
  await screen.rehearsed();
  await screen.begin.click();
  await page.getByRole('button', { name: 'Annuler l’import' }).first().click();
  await expect(page.getByText('Import annulé')).toBeVisible();
  expect(await screen.people()).toBe(0);
  await page.getByRole('button', { name: 'Revoir les réglages' }).last().click();
  await expect(screen.begin).toBeVisible();
});
