import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from 'playwright/test';
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
  const isWhole = async () => {
    const { controller } = navigator.serviceWorker;
    if (!controller) return false;
    const channel = new MessageChannel();
    const answer = new Promise((heard) => (channel.port1.onmessage = ({ data }) => heard(data)));
    controller.postMessage({ type: 'CHECK_SHELL' }, [channel.port2]);
    await fetch('/manifest.webmanifest');
    const asked = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const through = asked.some(({ name, workerStart }) => name.endsWith('.webmanifest') && workerStart > 0);
    return (await answer) === true && through;
  };
  await expect.poll(() => page.evaluate(isWhole), { timeout: 20_000 }).toBe(true);
}

/** Paths of everything that the caches hold. */
export function cachedPaths(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return lists.flat().map(({ url }) => new URL(url).pathname);
  });
}
