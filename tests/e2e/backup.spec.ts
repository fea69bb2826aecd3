import { readFile } from 'node:fs/promises';
import { ContactsScreen } from './contacts-screen.ts';
import { expect, test } from './tamis.ts';

test.describe.configure({ timeout: 180_000 });

test('a workspace is backed up, erased, and restored whole on an empty device', async ({ sample: { page } }) => {
  const screen = new ContactsScreen(page);
  await screen.open();
  const everyone = await screen.matching();
  const first = await screen.names(3);
  await page.goto('/device/');
  const kept = page.getByRole('region', { name: 'Le passé gardé' });
  await expect(kept).toContainText('1 modification gardée');
  await expect(kept).toContainText('Garder les 100 dernières modifications, pendant 90 jours');
  const backup = page.getByRole('region', { name: 'Sauvegarde' });
  await expect(backup).toContainText('Aucune sauvegarde encore.');
  const waiting = page.waitForEvent('download', { timeout: 60_000 });
  await backup.getByRole('button', { name: 'Sauvegarder maintenant' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^tamis-sauvegarde-\d{4}-\d\d-\d\d-\d{4}\.tamis$/);
  const file = await download.path();
  await expect(screen.toast).toContainText('vérifié, puis remis au navigateur');
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

test('B1 a backup is read again where it was saved, and one that differs there is told and does not count', async ({
  sample: { page, context }
}) => {
  await context.addInitScript(() => {
    const showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) => {
      const root = await navigator.storage.getDirectory();
      return root.getFileHandle(suggestedName, { create: true });
    };
    Object.assign(globalThis, { showSaveFilePicker });
  });
  const screen = new ContactsScreen(page);
  await screen.open();
  await page.goto('/device/');
  const backup = page.getByRole('region', { name: 'Sauvegarde' });
  const make = backup.getByRole('button', { name: 'Sauvegarder maintenant' });
  // a disk that keeps another byte than it was given
  await page.evaluate(() => {
    const { pipeTo } = ReadableStream.prototype;
    Object.assign(globalThis, { honest: () => Object.assign(ReadableStream.prototype, { pipeTo }) });
    ReadableStream.prototype.pipeTo = function (to, options) {
      const change = new TransformStream<Uint8Array, Uint8Array>({
        transform: (piece, out) => out.enqueue(piece.map((byte, at) => (at === 1000 ? byte ^ 1 : byte)))
      });
      return pipeTo.call(this.pipeThrough(change), to, options);
    };
  });
  await make.click();
  await expect(screen.toast).toContainText('ne se relit pas comme il a été écrit');
  await expect(backup).toContainText('Aucune sauvegarde encore.');
  await page.evaluate(() => (globalThis as unknown as { honest: () => void }).honest());
  await make.click();
  await expect(screen.toast).toContainText('enregistré, relu et vérifié');
  await expect(backup).toContainText('Dernière sauvegarde');
});

test('B2 a backup under a passphrase opens with it alone', async ({ sample: { page } }) => {
  const screen = new ContactsScreen(page);
  await screen.open();
  const everyone = await screen.matching();
  await page.goto('/device/');
  const backup = page.getByRole('region', { name: 'Sauvegarde' });
  await backup.getByRole('checkbox', { name: 'Ouvrir ce fichier avec une phrase secrète' }).check();
  const phrase = backup.getByRole('textbox', { name: 'Phrase secrète' });
  await phrase.fill('trop court');
  await backup.getByRole('button', { name: 'Sauvegarder maintenant' }).click();
  await expect(backup).toContainText('12 caractères au moins');
  await phrase.fill('quatre mots au café');
  const waiting = page.waitForEvent('download', { timeout: 60_000 });
  await backup.getByRole('button', { name: 'Sauvegarder maintenant' }).click();
  const file = await (await waiting).path();
  await expect(phrase).toHaveValue('');
  expect((await readFile(file)).subarray(0, 12).toString()).toBe('TAMIS-SEALED');

  const choosing = page.waitForEvent('filechooser');
  await backup.getByRole('button', { name: 'Reprendre une sauvegarde…' }).click();
  await (await choosing).setFiles(file);
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('s’ouvre avec une phrase secrète');
  const typed = dialog.getByRole('textbox', { name: 'Phrase secrète' });
  await typed.fill('quatre mots au thé');
  await dialog.getByRole('button', { name: 'Ouvrir' }).click();
  await expect(dialog).toContainText('n’ouvre pas cette sauvegarde');
  await typed.fill('quatre mots au café');
  await typed.press('Enter');
  await expect(dialog).toContainText('Dans la sauvegarde');
  await dialog.getByRole('button', { name: 'Reprendre la sauvegarde' }).click();
  await page.waitForURL('**/contacts/', { timeout: 60_000 });
  await expect.poll(() => screen.matching()).toBe(everyone);
});

test('B9 S4 backups made by themselves bring everything back after the browser lost its database', async ({
  sample: { page, context }
}) => {
  const screen = new ContactsScreen(page);
  await screen.open();
  const everyone = await screen.matching();
  await page.goto('/device/');
  const backup = page.getByRole('region', { name: 'Sauvegarde' });
  await backup.getByRole('switch', { name: 'Sauvegarder tout seul, dans ce navigateur' }).click();
  await expect(backup.getByRole('listitem')).toHaveCount(1, { timeout: 60_000 });
  await expect(backup.getByRole('listitem')).toContainText('personnes');
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'indexeddb' });
  await page.reload();
  await expect(page.getByText('Le navigateur a effacé ce que Tamis gardait ici')).toBeVisible();
  await page.getByRole('button', { name: 'Reprendre une sauvegarde', exact: true }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('Rien n’est perdu : cet appareil est vide.');
  await dialog.getByRole('button', { name: 'Reprendre la sauvegarde' }).click();
  await page.waitForURL('**/contacts/', { timeout: 60_000 });
  await expect.poll(() => screen.matching()).toBe(everyone);
});
