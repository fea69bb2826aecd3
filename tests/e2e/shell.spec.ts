import type { Page } from 'playwright/test';
import { widthsThatScroll } from './page-checks.ts';
import { expect, test } from './tamis.ts';

const list = ['email', ...Array.from({ length: 60 }, (_, index) => `personne${index}@example.com`)].join('\n');

/** A drag of one file over the window, as the system hands it. */
function fileHeld(page: Page) {
  return page.evaluateHandle((text) => {
    const held = new DataTransfer();
    held.items.add(new File([text], 'liste.csv', { type: 'text/csv' }));
    return held;
  }, list);
}

test('the whole band takes a drop, and asks only what the file is for', async ({ tamis: { page } }) => {
  await page.goto('/');
  const dataTransfer = await fileHeld(page);
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  await expect(page.locator('.stream.over')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer });
  await page.getByRole('button', { name: 'Hacher pour un réseau' }).click();
  await page.waitForURL('**/hash/');
  await expect(page.getByText('personne0@example.com').first()).toBeVisible();
});

test('any other room takes a drop too', async ({ tamis: { page } }) => {
  await page.goto('/device/');
  const dataTransfer = await fileHeld(page);
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  await expect(page.getByText('Déposez le fichier')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer });
  await page.getByRole('button', { name: 'Hacher pour un réseau' }).click();
  await page.waitForURL('**/hash/');
  await expect(page.getByText('personne0@example.com').first()).toBeVisible();
});

test('a pasted list is poured', async ({ tamis: { page } }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Coller une liste' }).click();
  const pour = page.getByRole('button', { name: 'Verser la liste' });
  await expect(pour).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('textbox', { name: 'La liste' }).fill(list);
  await expect(page.getByText('61 lignes')).toBeVisible();
  await pour.click();
  await page.getByRole('button', { name: 'Hacher pour un réseau' }).click();
  await page.waitForURL('**/hash/');
  await expect(page.getByText('liste.txt').first()).toBeVisible();
});

test('the palette leads to a room by the keyboard, and the title takes the focus', async ({ tamis: { page } }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('appareil');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/device/');
  await expect(page.getByRole('heading', { level: 1, name: 'Sur cet appareil' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Sur cet appareil' })).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Les touches' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('language and theme switch at once, and are kept', async ({ tamis: { page } }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pour in a file. Keep the right people.');
  await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pour in a file. Keep the right people.');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(241, 239, 233)');
});

test('the network is believed on proof only', async ({ tamis: { page, context } }) => {
  await page.goto('/device/');
  await expect(page.getByText('En ligne')).toBeVisible();
  // a portal answers everything with its own page, and the device says that it is online
  await context.route('**/service-worker.js', (route) => route.fulfill({ contentType: 'text/html', body: 'Wi-Fi' }));
  await page.reload();
  await expect(page.getByText('Sans réponse')).toBeVisible();
  await context.unroute('**/service-worker.js');
  await context.setOffline(true);
  await expect(page.getByText('Hors ligne', { exact: true })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('En ligne')).toBeVisible();
});

test('everything of this device is erased after a typed word, and nothing is left', async ({ tamis: { page } }) => {
  await page.goto('/device/');
  await page.evaluate(async () => {
    localStorage.setItem('tamis-zone', 'Asia/Tokyo');
    const root = await navigator.storage.getDirectory();
    const file = await (
      await root.getDirectoryHandle('spool', { create: true })
    ).getFileHandle('a.csv', {
      create: true
    });
    const stream = await file.createWritable();
    await stream.write('email');
    await stream.close();
  });
  await page.getByRole('button', { name: 'Tout effacer…' }).click();
  await expect(page.getByRole('button', { name: 'Garder', exact: true })).toBeFocused();
  const erase = page.getByRole('button', { name: 'Effacer pour toujours' });
  await expect(erase).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('textbox').fill('effacer');
  await erase.click();
  await expect(page.getByText('Tout est effacé, et vérifié')).toBeVisible();
  const left = await page.evaluate(async () => {
    const names: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
    return { names, settings: localStorage.length, databases: (await indexedDB.databases()).map(({ name }) => name) };
  });
  expect(left).toEqual({ names: [], settings: 0, databases: [] });
  await page.getByRole('button', { name: 'Repartir' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Versez un fichier. Gardez les bonnes personnes.');
});

test('no width from 320 on scrolls sideways', async ({ tamis: { page } }) => {
  for (const address of ['/', '/hash/', '/import/', '/files/', '/device/']) {
    await page.setViewportSize({ width: 320, height: 844 });
    await page.goto(address);
    await expect(page.getByRole('heading').first()).toBeVisible();
    expect(await widthsThatScroll(page), address).toEqual([]);
  }
});
