import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { serve } from '../../src/host/serve.js';
import { filesUnder } from '../../src/host/sources.js';
import { expect, test } from './guarded.ts';
import { addresses, build, cachedPaths, repository, waitUntilWhole } from './site.ts';

// one build of the next version serves all tests of this file, so they run one after another
test.describe.configure({ mode: 'serial' });

let folder = '';
let next = '';
let site: Awaited<ReturnType<typeof serve>>;
const root = () => `http://localhost:${site.port}`;
const update = /^(Maintenant|Now)$/;

test.beforeAll(() => {
  test.setTimeout(240_000);
  folder = mkdtempSync(join(tmpdir(), 'tamis-updates-'));
  next = join(folder, 'next');
  const env = { ...process.env, TAMIS_VERSION: 'next', TAMIS_BUILD: next };
  const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
    cwd: repository,
    env,
    stdio: 'inherit'
  });
  expect(status).toBe(0);
});
test.beforeEach(async () => {
  site = await serve({ folder: build, port: 0 });
});
test.afterEach(() => site.close());
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The host now has another build, at the same address. */
async function deploy(other: string): Promise<void> {
  const { port } = site;
  await site.close();
  site = await serve({ folder: other, port });
}

function lookForUpdate(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => undefined);
    const coming = registration.installing ?? registration.waiting;
    if (!coming) return 'none';
    return new Promise<string>((answer) => {
      const settle = () => {
        if (coming.state === 'installed' || coming.state === 'redundant') answer(coming.state);
      };
      coming.addEventListener('statechange', settle);
      settle();
    });
  });
}

/** Scripts of the first build that the next one lacks, beside those that the start page has already run. */
function lateScripts(): string[] {
  const kept = new Set(filesUnder(next, '.'));
  return filesUnder(build, '_app/immutable/nodes').filter((file) => !kept.has(file));
}

test('a newer build is offered, taken over on a yes, and harms no other tab', async ({ context, page }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) {
    // a room, where links lead to the others
    await tab.goto(tab === page ? root() : `${root()}/hash/`);
    await waitUntilWhole(tab);
    await tab.evaluate(() => ((globalThis as { mark?: string }).mark = 'untouched'));
  }
  await deploy(next);
  expect(await lookForUpdate(page)).toBe('installed');
  const yes = page.getByRole('button', { name: update });
  await expect(yes).toBeVisible();
  // offered, not forced
  expect(await versionOf(page)).toBe(await versionOf(other));
  const before = await versionOf(page);
  await yes.click();
  await expect.poll(() => versionOf(page).catch(() => before)).not.toBe(before);
  // the other tab was not reloaded, and still finds every part of its own build, without a network too
  expect(await other.evaluate(() => (globalThis as { mark?: string }).mark)).toBe('untouched');
  await context.setOffline(true);
  const late = lateScripts();
  expect(late.length).toBeGreaterThan(0);
  const lost = await other.evaluate(
    async (paths) => {
      const answers = await Promise.all(
        paths.map((path) =>
          fetch(path).then(
            (answer) => answer.ok,
            () => false
          )
        )
      );
      return paths.filter((_, at) => !answers[at]);
    },
    late.map((file) => `/${file}`)
  );
  expect(lost).toEqual([]);
  const room = addresses.find((address) => address !== '/' && address !== '/hash/') ?? '';
  await other.locator(`a[href="${room}"]`).first().click();
  await expect(other).toHaveURL(`${root()}${room}`);
  await expect(other.locator('h1').first()).toBeVisible();
  expect(await other.evaluate(() => (globalThis as { mark?: string }).mark)).toBe('untouched');
});

test('what an older build left is dropped once none of its pages is open', async ({ context, page }) => {
  await page.goto(root());
  await waitUntilWhole(page);
  await deploy(next);
  expect(await lookForUpdate(page)).toBe('installed');
  await page.close();
  // the last page is gone: the newer build takes over by itself
  const fresh = await context.newPage();
  await expect
    .poll(async () => {
      await fresh.goto(`${root()}/`);
      await waitUntilWhole(fresh);
      const old = new Set(lateScripts().map((file) => `/${file}`));
      const left = (await cachedPaths(fresh)).filter((path) => old.has(path)).length;
      await fresh.goto('about:blank');
      return left;
    })
    .toBe(0);
});

test('a build with a file that is missing, cut, or a page in disguise is refused whole', async ({ page }) => {
  await page.goto(root());
  await waitUntilWhole(page);
  const before = await versionOf(page);
  const [chunk = ''] = filesUnder(next, '_app/immutable/chunks').filter((file) => file.endsWith('.js'));
  const spoil: ((file: string) => void)[] = [
    (file) => rmSync(file),
    (file) => writeFileSync(file, 'export const cut = '),
    (file) => writeFileSync(file, '<!doctype html><title>Lost</title>')
  ];
  for (const [at, spoilFile] of spoil.entries()) {
    const broken = join(folder, `broken-${at}`);
    cpSync(next, broken, { recursive: true });
    spoilFile(join(broken, chunk));
    await deploy(broken);
    expect(await lookForUpdate(page)).toBe('redundant');
    await page.reload();
    expect(await versionOf(page)).toBe(before);
    await expect(page.locator('h1').first()).toBeVisible();
  }
  await deploy(next);
  expect(await lookForUpdate(page)).toBe('installed');
});

test('a release that is withdrawn gives way to what the host has, and what was stored stays (W7)', async ({ page }) => {
  await page.goto(root());
  await waitUntilWhole(page);
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        localStorage.setItem('kept', 'here');
        indexedDB.open('kept', 1).onsuccess = () => done();
      })
  );
  const withdrawn = join(folder, 'withdrawn');
  cpSync(next, withdrawn, { recursive: true });
  cpSync(join(next, '.hosting/withdrawn-service-worker.js'), join(withdrawn, 'service-worker.js'));
  await deploy(withdrawn);
  const before = await versionOf(page);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const standing = () =>
    page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length
    ]);
  await expect.poll(standing).toEqual([0, 0]);
  await page.reload();
  expect(await versionOf(page)).not.toBe(before);
  await expect(page.locator('h1').first()).toBeVisible();
  const stored = () =>
    page.evaluate(async () => [localStorage.getItem('kept'), (await indexedDB.databases()).map(({ name }) => name)]);
  expect(await stored()).toEqual(['here', expect.arrayContaining(['kept', 'tamis'])]);
});

test('a page whose workers come from another build says so, and asks to be reloaded (W12)', async ({ browser }) => {
  const mixed = join(folder, 'mixed');
  cpSync(build, mixed, { recursive: true });
  const workers = '_app/immutable/workers';
  const stem = (file: string) => file.replace(/-[\w-]{8}\.js$/, '');
  const others = filesUnder(next, workers);
  for (const file of filesUnder(build, workers)) {
    const other = others.find((one) => stem(one) === stem(file));
    if (other) cpSync(join(next, other), join(mixed, file));
  }
  await deploy(mixed);
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'fr-FR' });
  const page = await context.newPage();
  await page.goto(`${root()}/hash/`);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'liste.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('email\nanna@example.com\n')
    });
  await expect(page.getByText('deux versions de Tamis').first()).toBeVisible();
  await expect(page.getByText('Rechargez la page').first()).toBeVisible();
  await context.close();
});

/** The script that a page was started with names its build. */
function versionOf(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.querySelector<HTMLLinkElement>('link[rel="modulepreload"]')?.href);
}
