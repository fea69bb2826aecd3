import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright/test';
import { chromiumLaunch } from '../chromium.js';
import { ContactsScreen } from './contacts-screen.ts';
import { holdContacts } from './hold-contacts.ts';
import { PersonScreen } from './person-screen.ts';
import { copyProfile, emptyProfile, expect, launchIn, test } from './tamis.ts';

test.describe.configure({ timeout: 120_000 });

const erased = 'Le navigateur a effacé ce que Tamis gardait ici';
const refused = 'Ce navigateur ne laisse rien garder';

/** From now on, the worker that changes contacts fails to write. */
async function failWrites(page: Page, error: string | null): Promise<void> {
  const workers = page.workers().filter((worker) => worker.url().includes('contacts.worker'));
  expect(workers).not.toEqual([]);
  const arm = (name: string | null) => {
    const world = globalThis as unknown as { fault: string | null; armed?: boolean };
    world.fault = name;
    if (world.armed) return;
    world.armed = true;
    const { add, put } = IDBObjectStore.prototype;
    const failing = (native: typeof add) =>
      function (this: IDBObjectStore, ...given: Parameters<typeof add>) {
        if (world.fault) throw new DOMException('Connection to Indexed Database server lost', world.fault);
        return native.apply(this, given);
      };
    Object.assign(IDBObjectStore.prototype, { add: failing(add), put: failing(put) });
  };
  await Promise.all(workers.map((worker) => worker.evaluate(arm, error)));
}

for (const { row, error, told } of [
  { row: 'S1 the disk is full', error: 'QuotaExceededError', told: 'La place manque sur cet appareil.' },
  { row: 'S6 the connection is lost', error: 'UnknownError', told: 'Le navigateur refuse de garder des fichiers.' }
])
  test(`${row} while a value is saved: it is told, and what was typed stays until it is saved`, async ({
    sample: { page }
  }) => {
    const screen = new PersonScreen(page);
    await screen.open();
    await screen.openRow(3);
    const before = (await screen.value('Ville').innerText()).trim();
    await failWrites(page, error);
    await screen.type('Ville', 'Quimperlé');
    await expect(screen.card.getByText(told)).toBeVisible();
    await expect(screen.card.getByRole('textbox', { name: 'Ville' })).toHaveValue('Quimperlé');
    await expect(screen.toast).toHaveCount(0);
    const other = new PersonScreen(await page.context().newPage());
    await other.page.goto(page.url());
    await expect(other.value('Ville')).toHaveText(before);

    await failWrites(page, null);
    await screen.card.getByRole('textbox', { name: 'Ville' }).press('Enter');
    await expect(screen.value('Ville')).toHaveText('Quimperlé');
    await expect(other.value('Ville')).toHaveText('Quimperlé');
  });

test('S6 a connection that is lost once in use is opened again, and nobody hears of it', async ({
  sample: { page, context }
}) => {
  // as the system’s ending of the storage process does to Safari: the handle stays dead, another one works
  await context.addInitScript(() => {
    const { transaction } = IDBDatabase.prototype;
    const dead = new WeakSet<IDBDatabase>();
    let calls = 0;
    IDBDatabase.prototype.transaction = function (...given) {
      if (++calls === 5) dead.add(this);
      if (dead.has(this)) throw new DOMException('Connection to Indexed Database server lost', 'InvalidStateError');
      return transaction.apply(this, given);
    };
    Object.assign(globalThis, { calls: () => calls });
  });
  const screen = new ContactsScreen(page);
  await screen.open();
  await page.goto('/contacts/consent/');
  await page.getByRole('switch').first().click();
  await expect(page.getByText(refused)).toHaveCount(0);
  expect(await page.evaluate(() => (globalThis as unknown as { calls: () => number }).calls())).toBeGreaterThan(5);
  await page.reload();
  await expect(page.getByRole('switch').first()).toBeChecked({ checked: false });
});

test('U6 nothing is said to be saved before it is', async ({ sample: { page, context } }) => {
  const screen = new PersonScreen(page);
  await screen.open();
  await screen.openRow(3);
  const letGo = await holdContacts(context);
  await page.bringToFront();
  await screen.type('Ville', 'Quimperlé');
  await page.waitForTimeout(1_000);
  await expect(screen.toast).toHaveCount(0);
  await expect(screen.card.getByRole('textbox', { name: 'Ville' })).toHaveValue('Quimperlé');
  await letGo();
  await expect(screen.toast).toContainText('Ville');
  await expect(screen.value('Ville')).toHaveText('Quimperlé');
});

/** A fault of the page that lasts as long as a flag beside the database. */
async function whileFlagged(context: BrowserContext, fault: () => void): Promise<void> {
  await context.addInitScript(`if (localStorage.getItem('fault')) (${String(fault)})()`);
}
const flag = (page: Page, on: boolean) =>
  page.evaluate((set) => (set ? localStorage.setItem('fault', 'yes') : localStorage.removeItem('fault')), on);

const faultsOfOpening: readonly (readonly [string, () => void])[] = [
  [
    'S5 a database that never opens',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
      };
    }
  ],
  ['S12 a browser without a database', () => Object.defineProperty(window, 'indexedDB', { value: undefined })]
];
for (const [row, fault] of faultsOfOpening)
  test(`${row} is said, hashing works, and what is kept is not touched`, async ({ sample: { page, context } }) => {
    await whileFlagged(context, fault);
    const screen = new ContactsScreen(page);
    await screen.open();
    const everyone = await screen.matching();
    await flag(page, true);
    await page.goto('/');
    await expect(page.getByText(refused)).toBeVisible({ timeout: 20_000 });
    await page.goto('/hash/');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'a.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('email\na@exemple.fr\nb@exemple.fr\n')
      });
    await expect(page.getByText('a.csv').first()).toBeVisible();
    await flag(page, false);
    await page.goto('/contacts/');
    await expect.poll(() => screen.matching()).toBe(everyone);
  });

test('S12 in a private window Tamis works, and says that the browser has promised nothing', async ({ baseURL }) => {
  const browser = await chromium.launch(chromiumLaunch());
  const context = await browser.newContext({ baseURL: baseURL!, locale: 'fr-FR' });
  const screen = new ContactsScreen(await context.newPage());
  await screen.pourSample();
  await screen.page.goto('/device/');
  await expect(screen.page.getByText('Stockage ordinaire')).toBeVisible();
  await screen.page.getByRole('button', { name: 'Demander la promesse' }).click();
  await expect(screen.page.getByText('Le navigateur ne l’accorde pas encore.')).toBeVisible();
  await expect(screen.page.getByRole('region', { name: 'Sauvegarde' })).toContainText('Aucune sauvegarde encore.');
  await browser.close();
});

test('S2 S13 where nothing is left, or nothing ever was, a backup from elsewhere is offered and opens', async ({
  sample: { page, context },
  baseURL
}) => {
  const screen = new ContactsScreen(page);
  await screen.open();
  const everyone = await screen.matching();
  await page.goto('/device/');
  const waiting = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Sauvegarder maintenant' }).click();
  const file = await (await waiting).path();

  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'all' });
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Choisir la sauvegarde' })).toBeVisible();

  const profile = emptyProfile();
  const elsewhere = await launchIn(profile, baseURL!);
  const there = new ContactsScreen(elsewhere.pages()[0]!);
  await there.page.goto('/');
  const choosing = there.page.waitForEvent('filechooser');
  await there.page.getByRole('button', { name: 'Choisir la sauvegarde' }).click();
  await (await choosing).setFiles(file);
  await there.page.getByRole('alertdialog').getByRole('button', { name: 'Reprendre la sauvegarde' }).click();
  await there.page.waitForURL('**/contacts/', { timeout: 60_000 });
  await expect.poll(() => there.matching()).toBe(everyone);
  await elsewhere.close();
  rmSync(profile, { recursive: true, force: true });
});

test('S4 a database that is damaged on the disk is said to be lost, and is not taken for an empty workspace', async ({
  baseURL,
  sampleProfile
}) => {
  const profile = copyProfile(sampleProfile);
  const folder = join(profile, 'Default', 'IndexedDB');
  const store = join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.leveldb'))!
  );
  for (const name of readdirSync(store).filter((one) => /^MANIFEST|\.(log|ldb)$/.test(one))) {
    const bytes = readFileSync(join(store, name));
    for (let at = 8; at < bytes.length; at += 16) bytes[at]! ^= 0x55;
    writeFileSync(join(store, name), bytes);
  }
  const after = await launchIn(profile, baseURL!);
  const page = after.pages()[0]!;
  await page.goto('/contacts/');
  await expect(page.getByText(erased)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('button', { name: 'Reprendre une sauvegarde' })).toBeVisible();
  await after.close();
  rmSync(profile, { recursive: true, force: true });
});

test('S7 an old tab that holds the database is named, and the new one goes on once it is closed', async ({
  tamis: { page, context }
}) => {
  const old = await context.newPage();
  await old.goto('/manifest.webmanifest');
  await old.evaluate(async () => {
    const opened = indexedDB.open('tamis', 10);
    opened.onupgradeneeded = () => opened.result.createObjectStore('house', { keyPath: 'key' });
    await new Promise((done) => (opened.onsuccess = done));
    Object.assign(globalThis, { held: opened.result });
  });
  await page.goto('/contacts/');
  await expect(page.getByText('Un autre onglet de Tamis, plus ancien, garde la mémoire')).toBeVisible();
  await old.close();
  await expect(page.getByText('garde la mémoire')).toHaveCount(0);
  await new ContactsScreen(page).pourSample();
});
