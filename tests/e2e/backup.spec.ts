import { ContactsScreen } from './contacts-screen.ts';
import { expect, test } from './tamis.ts';

test.describe.configure({ timeout: 180_000 });

test('a workspace is backed up, erased, and restored whole on an empty device', async ({ tamis: { page } }) => {
  const screen = new ContactsScreen(page);
  await screen.pourSample();
  const everyone = await screen.matching();
  const first = await screen.names(3);
  await page.goto('/device/');
  const kept = page.getByRole('region', { name: 'Le passé gardé' });
  await expect(kept).toContainText('1 modification gardée');
  await expect(kept).toContainText('Au plus 100 modifications et 90 jours');
  const backup = page.getByRole('region', { name: 'Sauvegarde' });
  await expect(backup).toContainText('Aucune sauvegarde encore.');
  const waiting = page.waitForEvent('download', { timeout: 60_000 });
  await backup.getByRole('button', { name: 'Sauvegarder maintenant' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^tamis-sauvegarde-\d{4}-\d\d-\d\d-\d{4}\.tamis$/);
  const file = await download.path();
  await expect(screen.toast).toContainText('relu et vérifié');
  await expect(backup).toContainText('Dernière sauvegarde');

  await page.getByRole('button', { name: 'Tout effacer…' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('textbox').fill('effacer');
  await dialog.getByRole('button', { name: 'Effacer pour toujours' }).click();
  await dialog.getByRole('button', { name: 'Repartir' }).click();

  await expect(page.getByRole('button', { name: 'Ouvrir l’exemple' })).toBeVisible();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir la sauvegarde' }).click();
  await (await choosing).setFiles(file);
  await expect(dialog).toContainText('Rien n’est perdu : cet appareil est vide.');
  await dialog.getByRole('button', { name: 'Reprendre la sauvegarde' }).click();
  await page.waitForURL('**/contacts/', { timeout: 60_000 });
  await expect(screen.row(0)).toBeVisible();
  expect(await screen.matching()).toBe(everyone);
  expect(await screen.names(3)).toEqual(first);
});

test('an empty workspace makes no backup that could take the place of a good one', async ({ tamis: { page } }) => {
  await page.goto('/device/');
  const backup = page.getByRole('region', { name: 'Sauvegarde' });
  await backup.getByRole('button', { name: 'Sauvegarder maintenant' }).click();
  await expect(page.locator('.toast')).toContainText('Il n’y a rien à sauvegarder encore.');
  await expect(backup).toContainText('Aucune sauvegarde encore.');
});

test('a file that is no backup changes nothing, and says so', async ({ tamis: { page } }) => {
  await page.goto('/');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir la sauvegarde' }).click();
  await (
    await choosing
  ).setFiles({ name: 'autre.tamis', mimeType: 'application/octet-stream', buffer: Buffer.from('autre chose') });
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByRole('button', { name: 'Ne rien changer' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Reprendre la sauvegarde' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Ne rien changer' }).click();
  await expect(page.getByRole('button', { name: 'Ouvrir l’exemple' })).toBeVisible();
});
