import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright/test';
import { filesUnder } from '../../src/host/sources.js';

export const repository = fileURLToPath(new URL('../..', import.meta.url));
export const build = `${repository}build`;

/** Addresses of the built pages, the start page first. */
export const addresses = filesUnder(build, '.')
  .filter((file) => /(^|\/)index\.html$/.test(file))
  .map((file) => `/${file.replace(/index\.html$/, '')}`)
  .sort();

/** Scripts that the build made for workers. */
export const workerScripts = readdirSync(`${build}/_app/immutable`).includes('workers')
  ? filesUnder(build, '_app/immutable/workers').map((file) => `/${file}`)
  : [];

/** Waits until the service worker answers for the whole build, and every request of the page goes through it: Chromium
 * says that a page is controlled a moment before it is. */
export async function waitUntilWhole(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const { controller } = navigator.serviceWorker;
    if (!controller) return false;
    const channel = new MessageChannel();
    const answer = new Promise((whole) => (channel.port1.onmessage = ({ data }) => whole(data)));
    controller.postMessage({ type: 'CHECK_SHELL' }, [channel.port2]);
    return (await answer) === true;
  });
  await page.waitForFunction(async () => {
    await fetch('/manifest.webmanifest');
    const asked = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return asked.some(({ name, workerStart }) => name.endsWith('/manifest.webmanifest') && workerStart > 0);
  });
}

/** Paths of everything that the caches hold. */
export function cachedPaths(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return lists.flat().map(({ url }) => new URL(url).pathname);
  });
}
