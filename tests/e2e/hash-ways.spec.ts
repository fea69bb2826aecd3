import type { Page } from 'playwright/test';
import { HashScreen, words } from './hash-screen.ts';
import { expect, test } from './tamis.ts';

const addresses = Array.from({ length: 120 }, (_, index) => `person${index}@example.com`);
const csv = (rows: readonly string[]) => ({
  name: 'abonnés 2026-11.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`e-mail\r\n${rows.join('\r\n')}\r\n`)
});

/** A file of the private file system, for what the browser would hand over itself. */
function fileHandle(page: Page, name: string, text: string) {
  return page.evaluateHandle(
    async ([name, text]) => {
      const root = await navigator.storage.getDirectory();
      const handle = await root.getFileHandle(name, { create: true });
      const writable = await handle.createWritable();
      await writable.write(text);
      await writable.close();
      return handle;
    },
    [name, text] as const
  );
}

test('a file opened with Tamis from the system is on the table', async ({ tamis: { page } }) => {
  await page.addInitScript(() => {
    const queue = { setConsumer: (consumer: unknown) => Object.assign(globalThis, { opened: consumer }) };
    Object.defineProperty(globalThis, 'launchQueue', { value: queue });
  });
  await page.goto('/hash/');
  const handle = await fileHandle(page, 'liste.csv', `e-mail\n${addresses.join('\n')}`);
  await page.waitForFunction(() => 'opened' in globalThis);
  await handle.evaluate((file) =>
    (globalThis as unknown as { opened: (launch: object) => void }).opened({ files: [file] })
  );
  await expect(page.getByText('person0@example.com').first()).toBeVisible();
});

test('an Excel workbook under a .csv name is told in one sentence', async ({ tamis: { page } }) => {
  const screen = new HashScreen(page);
  await screen.open();
  const head = Buffer.concat([
    Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0]),
    Buffer.from('....[Content_Types].xml....xl/workbook.xml'),
    Buffer.alloc(400, 7)
  ]);
  await screen.choose({ name: 'clients.csv', mimeType: 'text/csv', buffer: head });
  await expect(page.getByText('C’est un classeur Excel, pas un texte').first()).toBeVisible();
  await expect(screen.produce).toBeHidden();
});

test('under fifty lines Powerspace’s file is not produced, and nothing stays of it', async ({ tamis: { page } }) => {
  const screen = new HashScreen(page);
  await screen.open();
  await screen.choose(csv(addresses.slice(0, 49)));
  await screen.network('Powerspace');
  await expect(screen.produce).toHaveAttribute('aria-disabled', 'true');
  await screen.network('Criteo');
  await screen.produce.click();
  await screen.ready();
  expect(await screen.equation()).toEqual([49, 49, 0]);
});

test('saved where the user says, streamed', async ({ tamis: { page } }) => {
  await page.addInitScript(() => {
    const pick = async ({ suggestedName }: { suggestedName: string }) =>
      (await navigator.storage.getDirectory()).getFileHandle(`picked-${suggestedName}`, { create: true });
    Object.defineProperty(globalThis, 'showSaveFilePicker', { value: pick, configurable: true });
  });
  const screen = new HashScreen(page);
  await screen.open();
  await screen.choose(csv(addresses));
  await screen.network('Powerspace');
  await screen.produce.click();
  await screen.ready();
  await page.getByRole('button', { name: words.fr.save, exact: true }).click();
  await expect(page.getByRole('button', { name: 'Enregistrer ailleurs' })).toBeVisible();
  const saved = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle('picked-abonnes-2026-11_powerspace.csv');
    return (await handle.getFile()).text();
  });
  expect(saved.split('\n')).toHaveLength(121);
  expect(saved).toMatch(/^([0-9a-f]{32}\n){120}$/);
});

test('a result is kept as a CRM segment, its file replaced after a yes, the old one in the history', async ({
  tamis: { page }
}) => {
  const screen = new HashScreen(page);
  for (const rows of [addresses, addresses.slice(20)]) {
    await screen.open();
    await screen.choose(csv(rows));
    await screen.network('Powerspace');
    await screen.produce.click();
    await screen.ready();
    await page.getByRole('textbox', { name: 'Nom du segment' }).fill('Abonnés, 2026-11');
    await page.getByRole('button', { name: 'Garder', exact: true }).click();
    if (rows !== addresses) await page.getByRole('button', { name: 'Remplacer', exact: true }).click();
    await expect(page.getByText('Abonnés, 2026-11 est gardé').first()).toBeVisible();
  }
  await page.goto('/files/');
  await expect(page.getByText('Processing').first()).toBeVisible();
  await page.getByText('Historique, 2 fichiers').click();
  await expect(page.getByText('120 lignes').first()).toBeVisible();
  await expect(page.getByText('100 lignes').first()).toBeVisible();
});

test('the whole job by keyboard alone, on a phone’s width, in English', async ({ tamis: { page } }) => {
  await page.addInitScript(() => localStorage.setItem('tamis-language', 'en'));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  await page.getByRole('button', { name: 'Paste a list' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox').fill(addresses.join('\n'));
  for (let pressed = 0; pressed < 6; pressed++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.textContent?.includes('Pour'))) break;
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Hash for a network' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/hash/');
  const produce = page.getByRole('button', { name: words.en.produce });
  await expect(produce).toBeEnabled();
  for (let pressed = 0; pressed < 60; pressed++) {
    await page.keyboard.press('Tab');
    if (await produce.evaluate((button) => button === document.activeElement)) break;
  }
  await expect(produce).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: words.en.ready })).toBeVisible();
  expect(await new HashScreen(page).equation()).toEqual([120, 120, 0]);
});
