import type { Page } from 'playwright/test';
import { ContactsScreen } from './contacts-screen.ts';
import { expect, test } from './tamis.ts';

test.describe.configure({ timeout: 120_000 });

const erased = 'Le navigateur a effacé ce que Tamis gardait ici';

/** Rows in each table of the device's database, whoever made it. */
const rows = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('tamis');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error!);
    });
    const names = [...database.objectStoreNames];
    const transaction = names.length > 0 ? database.transaction(names) : null;
    const counts = await Promise.all(
      names.map(
        (name) =>
          new Promise<number>((resolve) => {
            const request = transaction!.objectStore(name).count();
            request.onsuccess = () => resolve(request.result);
          })
      )
    );
    database.close();
    return counts.reduce((sum, count) => sum + count, 0);
  });

test('S2 S3 contacts that the browser erases under an open table are said to be erased, and nothing is written there', async ({
  sample: { page, context }
}) => {
  const screen = new ContactsScreen(page);
  await screen.open();
  expect(await rows(page)).toBeGreaterThan(20);
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'indexeddb' });
  await expect(page.getByText(erased)).toBeVisible();
  // the table may be gone by then
  const box = screen.row(0).getByRole('checkbox');
  await box.click({ timeout: 2_000, force: true }).catch(() => undefined);
  const remove = screen.bar.getByRole('button', { name: 'Supprimer' });
  if (await remove.isVisible()) await remove.click();
  expect(await rows(page)).toBe(0);
  await page.reload();
  await expect(page.getByText(erased)).toBeVisible();
  await page.getByRole('button', { name: 'Repartir de zéro' }).click();
  await expect(page.getByText(erased)).toHaveCount(0);
  await screen.pourSample();
});

test('pages that do not read as they were written are said to be damaged, and are not taken for blanks', async ({
  sample: { page }
}) => {
  const screen = new ContactsScreen(page);
  await screen.open();
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('tamis');
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = database.transaction('pages', 'readwrite');
    transaction.objectStore('pages').openCursor().onsuccess = ({ target }) => {
      const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
      if (!cursor) return;
      const bytes = cursor.value as Uint8Array;
      bytes[bytes.length >> 1]! ^= 1;
      cursor.update(bytes);
      cursor.continue();
    };
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    database.close();
  });
  await page.reload();
  await expect(page.getByText('ne se lit plus').first()).toBeVisible();
  await expect(screen.table.getByRole('link')).toHaveCount(0);
});

test('U4 two tabs: what one changes the other shows, and both write in turn', async ({ sample: { page, context } }) => {
  const first = new ContactsScreen(page);
  await first.open();
  const everyone = await first.matching();
  const second = new ContactsScreen(await context.newPage());
  await second.page.goto('/contacts/');
  await expect.poll(() => second.matching()).toBe(everyone);

  await Promise.all([first.pick(1), second.pick(3)]);
  await Promise.all([first, second].map((screen) => screen.bar.getByRole('button', { name: 'Supprimer' }).click()));
  for (const screen of [first, second]) await expect.poll(() => screen.matching()).toBe(everyone - 2);
  await first.toast.getByRole('button', { name: 'Défaire' }).click();
  for (const screen of [first, second]) await expect.poll(() => screen.matching()).toBe(everyone - 1);
});
