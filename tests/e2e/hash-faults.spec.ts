import { appendFileSync, createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HashScreen, words } from './hash-screen.ts';
import { expect, test } from './tamis.ts';

const folder = mkdtempSync(join(tmpdir(), 'tamis-faults-'));
const many = join(folder, 'many.csv');
const rows = 6_000_000;

test.beforeAll(async () => {
  // the tests of one file may be shared out, and come back here after the folder was cleared
  mkdirSync(folder, { recursive: true });
  const file = createWriteStream(many);
  for (let from = 0; from < rows; from += 50_000) {
    const lines = Array.from({ length: 50_000 }, (_, index) => `person.${from + index}@example.com`);
    if (!file.write(`${from === 0 ? 'email\n' : ''}${lines.join('\n')}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(screen: HashScreen): Promise<void> {
  await screen.open();
  await screen.choose(many);
  await screen.network('Powerspace');
  await screen.produce.click();
  await expect(screen.page.getByRole('button', { name: words.fr.cancel })).toBeVisible();
}

test('cancelled at once, nothing half written stays', async ({ tamis: { page } }) => {
  const screen = new HashScreen(page);
  await start(screen);
  await page.getByRole('button', { name: words.fr.cancel }).click();
  await expect(page.getByText('Production annulée').first()).toBeVisible();
  await expect.poll(() => screen.spooled()).toEqual([]);
  await page.getByRole('button', { name: 'Revoir les réglages' }).first().click();
  await expect(screen.produce).toBeEnabled();
});

for (const role of ['hash.worker', 'slice.worker']) {
  test(`a ${role} that dies is told at once, and the job can be started again`, async ({ tamis: { page } }) => {
    const screen = new HashScreen(page);
    await screen.open();
    await screen.choose(many);
    await screen.network('Powerspace');
    // it stands ready while the user chooses; once it runs, a fast machine leaves little time to find it
    const find = () => page.workers().find((each) => each.url().includes(role));
    await expect.poll(find).toBeDefined();
    const worker = find()!;
    await screen.produce.click();
    await expect(page.getByRole('button', { name: words.fr.cancel })).toBeVisible();
    // a worker that closes itself never answers this call
    void worker.evaluate(() => self.close()).catch(() => undefined);
    await expect(page.getByText('La lecture s’est arrêtée').first()).toBeVisible({ timeout: 5_000 });
    await expect.poll(() => screen.spooled()).toEqual([]);
    await page.getByRole('button', { name: 'Recommencer' }).click();
    await screen.ready();
    expect(await screen.equation()).toEqual([rows, rows, 0]);
  });
}

test('a full disk stops the job, keeps nothing half written, and says what to do', async ({
  tamis: { context, page }
}) => {
  const screen = new HashScreen(page);
  await screen.open();
  const session = await context.newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 20_000_000 });
  await screen.choose(many);
  await screen.network('Powerspace');
  await screen.produce.click();
  await expect(page.getByText(/La place a manqué à la ligne/).first()).toBeVisible({ timeout: 20_000 });
  await expect.poll(() => screen.spooled()).toEqual([]);
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await page.getByRole('button', { name: 'Recommencer' }).click();
  await screen.ready();
  expect(await screen.equation()).toEqual([rows, rows, 0]);
});

test('a file that changed under the reader is refused in one sentence', async ({ tamis: { page } }) => {
  const screen = new HashScreen(page);
  await screen.open();
  const path = join(folder, 'moving.csv');
  appendFileSync(path, `email\n${Array.from({ length: 200_000 }, (_, index) => `p${index}@example.com`).join('\n')}\n`);
  await screen.choose(path);
  await screen.network('Powerspace');
  await expect(screen.produce).toBeEnabled();
  appendFileSync(path, 'late@example.com\n');
  await screen.produce.click();
  await expect(page.getByText(/a changé/).first()).toBeVisible();
  await expect.poll(() => screen.spooled()).toEqual([]);
});

test('leaving the page asks while a job runs, moving inside does not', async ({ tamis: { page } }) => {
  const screen = new HashScreen(page);
  await start(screen);
  await page.getByRole('link', { name: 'Fichiers produits' }).first().click();
  await expect(page.getByRole('heading', { name: 'Fichiers produits' }).first()).toBeVisible();
  const asked = page.waitForEvent('dialog');
  void page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
});

test('two jobs run side by side', async ({ tamis: { page } }) => {
  const screen = new HashScreen(page);
  await start(screen);
  await page.getByRole('button', { name: 'Hacher un autre fichier' }).first().click();
  await screen.choose({
    name: 'petit.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(Array.from({ length: 80 }, (_, index) => `q${index}@example.org`).join('\n'))
  });
  await screen.network('Meta');
  await screen.produce.click();
  await screen.ready();
  expect(await screen.equation()).toEqual([80, 80, 0]);
});
