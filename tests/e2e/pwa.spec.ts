import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright/test';
import { filesUnder } from '../../src/host/sources.js';
import { chromiumLaunch } from '../chromium.js';
import { expect, test } from './guarded.ts';
import { addresses, build, cachedPaths, waitUntilWhole } from './site.ts';

test('Tamis can be installed', async ({ baseURL }) => {
  const profile = mkdtempSync(join(tmpdir(), 'tamis-profile-'));
  // an ordinary context counts as a private window, where nothing can be installed
  const context = await chromium.launchPersistentContext(profile, chromiumLaunch());
  try {
    const page = await context.newPage();
    await page.goto(`${baseURL}/`);
    await waitUntilWhole(page);
    const cdp = await context.newCDPSession(page);
    const { errors, data } = await cdp.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(data).toContain('share_target');
    const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
    expect(installabilityErrors).toEqual([]);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

test('after the first visit every address opens without a network', async ({ context, page }) => {
  await page.goto('/');
  await waitUntilWhole(page);
  await context.setOffline(true);
  await page.reload();
  expect(addresses).toContain('/');
  for (const address of [...addresses, '/an/address/of/tomorrow/', '/?from=a-link']) {
    await page.goto(address);
    await expect(page.locator('h1').first()).toBeVisible();
    expect(await page.evaluate(() => fetch('/', { cache: 'no-store' }).then(Boolean, () => false))).toBe(false);
  }
});

test('every page loads its parts without a network, those of workers too', async ({ context, page }) => {
  await page.goto('/');
  await waitUntilWhole(page);
  await context.setOffline(true);
  const files = filesUnder(build, '.').filter((file) => /^(_app|icons|manifest)/.test(file));
  const lost = await page.evaluate(
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
    files.map((file) => `/${file}`)
  );
  expect(lost).toEqual([]);
});

test('only files of the build are ever kept in a cache', async ({ page }) => {
  for (const address of addresses) await page.goto(address);
  await waitUntilWhole(page);
  await page.evaluate(() => fetch('/?canary=someone@example.com'));
  const files = filesUnder(build, '.').map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
  const cached = await cachedPaths(page);
  expect(cached.length).toBeGreaterThan(10);
  expect(cached.filter((path) => !files.includes(path))).toEqual([]);
});

test('a cache that the browser emptied is filled again at the next start', async ({ context, page, baseURL }) => {
  await page.goto('/');
  await waitUntilWhole(page);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Storage.clearDataForOrigin', { origin: baseURL ?? '', storageTypes: 'cache_storage' });
  expect(await cachedPaths(page)).toEqual([]);
  await page.reload();
  await expect.poll(async () => (await cachedPaths(page)).length).toBeGreaterThan(10);
  await waitUntilWhole(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator('h1').first()).toBeVisible();
});

test('what is shared to Tamis waits on this device, and none of it leaves', async ({ page, baseURL }) => {
  await page.goto('/');
  await waitUntilWhole(page);
  // the system posts a form to the share address; here another site does, since Tamis itself may post none
  const sender = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end(
      `<form method="post" enctype="multipart/form-data" action="${baseURL}/share/"><input type="file" name="files" multiple><button>Share</button></form>`
    );
  });
  await new Promise<void>((done) => sender.listen(0, '127.0.0.1', done));
  const { port } = sender.address() as AddressInfo;
  await page.goto(`http://localhost:${port}/`);
  await page.setInputFiles('input', [
    { name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from('e-mail\nsomeone@example.com\n') },
    { name: 'second.txt', mimeType: 'text/plain', buffer: Buffer.from('x') }
  ]);
  await page.getByRole('button', { name: 'Share' }).click();
  await page.waitForURL(/\/\?from=share$/);
  sender.close();
  const kept = await page.evaluate(async () => {
    const inbox = await (await navigator.storage.getDirectory()).getDirectoryHandle('inbox');
    const kept: string[] = [];
    for await (const entry of inbox.values()) {
      const content = await (entry as FileSystemDirectoryHandle).getDirectoryHandle('content');
      for await (const file of content.values()) {
        kept.push(`${file.name}: ${await (await (file as FileSystemFileHandle).getFile()).text()}`);
      }
    }
    return kept.sort();
  });
  expect(kept).toEqual(['liste.csv: e-mail\nsomeone@example.com\n', 'second.txt: x']);
});

test('a request that takes something out is counted', async ({ page }) => {
  await page.goto('/');
  await waitUntilWhole(page);
  const counted = page.evaluate(
    () =>
      new Promise<unknown>((answer) => {
        const door = new BroadcastChannel('tamis-door');
        door.onmessage = ({ data }) => {
          if (data !== 'open') return answer(data);
          void fetch('/nowhere/', { method: 'POST', body: 'x'.repeat(1000) });
        };
        // the channel is open once it hears another of this page
        new BroadcastChannel('tamis-door').postMessage('open');
      })
  );
  const { kind, bytes } = (await counted) as { kind: string; bytes: number };
  expect(kind).toBe('left');
  expect(bytes).toBeGreaterThanOrEqual(1000);
});
