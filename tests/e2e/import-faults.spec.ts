import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright/test';
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

/** Another tab that writes: an import begun now cannot end before it is let go. */
async function holdContacts(context: BrowserContext): Promise<() => Promise<void>> {
  const other = await context.newPage();
  await other.goto('/device/');
  await other.evaluate(async () => {
    const held = new Promise<void>((done) => Object.assign(globalThis, { letGo: done }));
    await new Promise<void>((begun) => {
      void navigator.locks.request('tamis-contacts', () => {
        begun();
        return held;
      });
    });
  });
  return async () => {
    await other.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo());
    await other.close();
  };
}

/** The import of many people, ready to begin. */
async function rehearsedMany(page: Page): Promise<ImportScreen> {
  const screen = new ImportScreen(page);
  await screen.open();
  await screen.choose(many);
  await screen.rehearsed();
  return screen;
}

/** Begins the import that is ready, and closes its tab before anything of it is kept. */
async function closeInTheMiddle(
  { page, begin }: Pick<ImportScreen, 'page' | 'begin'>,
  context: BrowserContext
): Promise<void> {
  const letGo = await holdContacts(context);
  await begin.click();
  await expect(page.getByText('attend la fin d’un autre changement')).toBeVisible();
  await page.close({ runBeforeUnload: false });
  await letGo();
}

test('I13 U3 a page closed in the middle leaves nothing, and the import is resumed', async ({
  tamis: { page, context }
}) => {
  test.setTimeout(120_000);
  const screen = await rehearsedMany(page);
  await closeInTheMiddle(screen, context);

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

test('I13 an import of events whose page is closed is resumed, and brings each of them once', async ({
  tamis: { page, context }
}) => {
  const lines = Array.from({ length: 90 }, (_, at) => `a${at % 9}@example.com;${(at % 28) + 1}/10/2026 10:00;${at},50`);
  const orders = join(folder, 'commandes.csv');
  writeFileSync(orders, `E-mail;Date de commande;Montant TTC\n${lines.join('\n')}\n`);
  const begin = (on: Page) => on.getByRole('button', { name: /^Importer 90 événements$/ });
  const screen = new ImportScreen(page);
  await screen.open();
  await screen.choose(orders);
  await screen.rehearsed();
  await closeInTheMiddle({ page, begin: begin(page) }, context);

  const again = new ImportScreen(await context.newPage());
  await again.open();
  expect(await again.people()).toBe(0);
  await again.page.getByRole('button', { name: 'Reprendre', exact: true }).click();
  await again.page.locator('input[data-resume]').setInputFiles(orders);
  expect(await again.done()).toEqual([90, 90, 0, 0, 0]);
  await again.open();
  await again.choose(orders);
  expect(await again.rehearsed()).toEqual([90, 0, 90, 0, 0]);
});

test('an import that stopped can be forgotten', async ({ tamis: { page, context } }) => {
  test.setTimeout(120_000);
  const screen = await rehearsedMany(page);
  await closeInTheMiddle(screen, context);

  const again = await context.newPage();
  await again.goto('/');
  await expect(again.getByText('L’import de base.csv s’est arrêté en chemin')).toBeVisible();
  await again.getByRole('button', { name: 'Oublier' }).click();
  await expect(again.getByText('s’est arrêté en chemin')).toHaveCount(0);
  await again.reload();
  await expect(again.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(again.getByText('s’est arrêté en chemin')).toHaveCount(0);
});

test('I18 cancelling an import changes nobody', async ({ tamis: { page } }) => {
  const screen = await rehearsedMany(page);
  await screen.begin.click();
  await page.getByRole('button', { name: 'Annuler l’import' }).first().click();
  await expect(page.getByText('Import annulé')).toBeVisible();
  expect(await screen.people()).toBe(0);
  await page.getByRole('button', { name: 'Revoir les réglages' }).last().click();
  await expect(screen.begin).toBeVisible();
});

/** Runs something in the workers that write what is imported. */
async function inImportWorkers(page: Page, run: () => void): Promise<void> {
  const workers = page.workers().filter((worker) => worker.url().includes('import.worker'));
  expect(workers).not.toEqual([]);
  await Promise.all(workers.map((worker) => worker.evaluate(run)));
}

test('I16 on a full disk the import pauses, and goes on once there is room', async ({ tamis: { page } }) => {
  test.setTimeout(120_000);
  const screen = await rehearsedMany(page);
  await screen.begin.click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  // Chromium’s quota override does not bind what IndexedDB keeps beside its rows: the writes themselves are refused
  await inImportWorkers(page, () => {
    const { add } = IDBObjectStore.prototype;
    Object.assign(globalThis, { full: true });
    IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...given: Parameters<typeof add>) {
      if ((globalThis as unknown as { full: boolean }).full && this.name === 'pages')
        throw new DOMException('no room', 'QuotaExceededError');
      return add.apply(this, given);
    };
  });
  await expect(page.getByText('Plus de place sur cet appareil')).toBeVisible({ timeout: 30_000 });
  expect(await screen.people()).toBe(0);
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.getByText('Plus de place sur cet appareil')).toBeVisible();
  await inImportWorkers(page, () => void Object.assign(globalThis, { full: false }));
  await page.getByRole('button', { name: 'Continuer' }).click();
  expect(await screen.done(60_000)).toEqual([count, count, 0, 0, 0, 0]);
  await expect.poll(() => screen.people()).toBe(count);
});

test('I19 an import waits for another tab that writes, and says so', async ({ tamis: { context, page } }) => {
  const letGo = await holdContacts(context);
  await page.bringToFront();
  const screen = new ImportScreen(page);
  await screen.open();
  await screen.choose({ name: 'petit.csv', mimeType: 'text/csv', buffer: Buffer.from('email\na@example.com\n') });
  await screen.rehearsed();
  await screen.begin.click();
  await expect(page.getByText('attend la fin d’un autre changement')).toBeVisible();
  await letGo();
  expect(await screen.done()).toEqual([1, 1, 0, 0, 0, 0]);
});

test('a file opened with Tamis is resumed without being chosen again', async ({ tamis: { context, page } }) => {
  test.setTimeout(120_000);
  await context.addInitScript(() => {
    const queue = { setConsumer: (consumer: unknown) => Object.assign(globalThis, { opened: consumer }) };
    Object.defineProperty(globalThis, 'launchQueue', { value: queue });
  });
  const screen = new ImportScreen(page);
  await screen.open();
  await page.waitForFunction(() => 'opened' in globalThis);
  await page.evaluate(async (rows) => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle('ouvert.csv', { create: true });
    const writable = await handle.createWritable();
    await writable.write(`email\n${Array.from({ length: rows }, (_, at) => `o${at}@example.com`).join('\n')}`);
    await writable.close();
    (globalThis as unknown as { opened: (launch: object) => void }).opened({ files: [handle] });
  }, count);
  await screen.rehearsed();
  await closeInTheMiddle(screen, context);

  const again = new ImportScreen(await context.newPage());
  await again.open();
  await again.page.getByRole('button', { name: 'Reprendre', exact: true }).click();
  expect(await again.done(60_000)).toEqual([count, count, 0, 0, 0, 0]);
});
