import { ContactsScreen } from './contacts-screen.ts';
import { holdContacts } from './hold-contacts.ts';
import { ImportScreen } from './import-screen.ts';
import { PersonScreen } from './person-screen.ts';
import { expect, test } from './tamis.ts';

test.describe.configure({ timeout: 180_000 });

/** Somebody waits for the turn to write contacts. */
const isAwaited = async () =>
  ((await navigator.locks.query()).pending ?? []).some(({ name }) => name === 'tamis-contacts');

test('S15 the same value changed in two tabs: the second hears of the first, and nothing is lost unseen', async ({
  sample: { page, context }
}) => {
  const first = new PersonScreen(page);
  await first.open();
  await first.openRow(3);
  const second = new PersonScreen(await context.newPage());
  await second.page.goto(page.url());
  await second.value('Ville').press('Enter');
  await second.page.keyboard.press('Control+A');
  await second.page.keyboard.insertText('Brest');

  await page.bringToFront();
  await first.type('Ville', 'Quimperlé');
  await expect(first.value('Ville')).toHaveText('Quimperlé');

  await second.page.bringToFront();
  const typed = second.card.getByRole('textbox', { name: 'Ville' });
  await expect(typed).toHaveValue('Brest');
  await typed.press('Enter');
  await expect(second.card.getByText('Un autre onglet y a écrit « Quimperlé » entre-temps.')).toBeVisible();
  await expect(typed).toHaveValue('Brest');
  await expect(first.value('Ville')).toHaveText('Quimperlé');
  await typed.press('Enter');
  await expect(second.value('Ville')).toHaveText('Brest');
  await expect(first.value('Ville')).toHaveText('Brest');
});

test('I4 one erases somebody while the other imports them: they do not come back', async ({
  sample: { page, context }
}) => {
  const screen = new PersonScreen(page);
  await screen.open();
  const everyone = await screen.matching();
  await screen.openRow(3);
  const email = (await screen.value('E-mail').innerText()).trim();

  const importing = new ImportScreen(await context.newPage());
  await importing.open();
  const csv = `courriel;ville\n${email};Lyon\nautre.personne@exemple.fr;Lille\n`;
  await importing.choose({ name: 'retour.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  expect((await importing.rehearsed())[5]).toBe(0);
  const letGo = await holdContacts(context);
  await importing.page.bringToFront();
  await importing.begin.click();
  await expect(importing.page.getByText('attend la fin d’un autre changement')).toBeVisible();

  await page.bringToFront();
  await page.getByRole('button', { name: 'Ses droits' }).click();
  await page.getByRole('menuitem', { name: 'Effacer pour toujours…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Effacer pour toujours' }).click();
  await letGo();
  await page.waitForURL('**/contacts/', { timeout: 60_000 });
  await importing.page.bringToFront();
  const [read, created] = await importing.done(60_000);
  expect([read, created]).toEqual([2, 1]);
  await page.bringToFront();
  await expect.poll(() => screen.matching(), { timeout: 30_000 }).toBe(everyone);
  await screen.search.fill(email);
  await expect(screen.row(0)).toHaveCount(0);
});

test('one restores a backup while the other edits: what is there is the backup, or the edit on top of it', async ({
  sample: { page, context }
}) => {
  const screen = new PersonScreen(page);
  await screen.open();
  const everyone = await screen.matching();
  await page.goto('/device/');
  const waiting = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Sauvegarder maintenant' }).click();
  const file = await (await waiting).path();
  const editing = new PersonScreen(await context.newPage());
  await editing.page.goto('/contacts/');
  await editing.pick(1);
  await editing.bar.getByRole('button', { name: 'Supprimer' }).click();
  await expect.poll(() => editing.matching()).toBe(everyone - 1);
  await editing.openRow(3);

  await page.bringToFront();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Reprendre une sauvegarde…' }).click();
  await (await choosing).setFiles(file);
  const confirm = page.getByRole('alertdialog').getByRole('button', { name: 'Reprendre la sauvegarde' });
  await expect(confirm).toBeVisible({ timeout: 30_000 });
  const letGo = await holdContacts(context);
  await page.bringToFront();
  await confirm.click();
  // reading the backup takes its time: the edit is to come after it
  await expect.poll(() => page.evaluate(isAwaited), { timeout: 60_000 }).toBe(true);
  await editing.page.bringToFront();
  await editing.type('Ville', 'Quimperlé');
  await letGo();
  await page.waitForURL('**/contacts/', { timeout: 60_000 });
  await expect(editing.value('Ville')).toHaveText('Quimperlé', { timeout: 30_000 });
  await expect.poll(() => screen.matching(), { timeout: 30_000 }).toBe(everyone);
  await page.goto('/contacts/history/');
  const lines = page.locator('main').getByRole('listitem');
  await expect(lines.first()).toContainText('Ville');
  await expect(page.locator('main')).not.toContainText('supprimée');
});

test('S9 S10 a tab of an older build writes nothing once the rows have another shape, and says so', async ({
  sample: { page, context }
}) => {
  const screen = new PersonScreen(page);
  await screen.open();
  await screen.openRow(3);
  const before = (await screen.value('Ville').innerText()).trim();
  // what a newer build does at its start: it raises the version and says who may write
  const newer = await context.newPage();
  await newer.goto('/manifest.webmanifest');
  await newer.evaluate(async () => {
    const opened = indexedDB.open('tamis', 900);
    await new Promise((done) => (opened.onsuccess = done));
    const transaction = opened.result.transaction('house', 'readwrite');
    const house = transaction.objectStore('house');
    const known = house.get('house');
    known.onsuccess = () => house.put({ ...(known.result as object), generation: 90, minWriter: 90 });
    await new Promise((done) => (transaction.oncomplete = done));
    opened.result.close();
  });
  await page.bringToFront();
  await screen.type('Ville', 'Quimperlé');
  await expect(screen.card.getByText('Une version plus récente de Tamis')).toBeVisible();
  await expect(screen.card.getByRole('textbox', { name: 'Ville' })).toHaveValue('Quimperlé');
  await page.goto('/contacts/history/');
  await expect(page.locator('main').getByRole('listitem')).toHaveCount(1);
  const table = new ContactsScreen(page);
  await page.goto('/contacts/');
  await expect(table.row(3)).not.toContainText('Quimperlé');
  expect(before).not.toBe('');
});
