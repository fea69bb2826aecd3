import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { chromiumLaunch } from '../chromium.js';

/** The real app in a real profile on disk, where files are imported as a person imports them. */
export class ImportBrowser {
  readonly #context: BrowserContext;
  readonly #profile: string;
  readonly #address: string;
  readonly page: Page;

  private constructor(context: BrowserContext, profile: string, address: string) {
    this.#context = context;
    this.#profile = profile;
    this.#address = address;
    this.page = context.pages()[0]!;
  }

  static async launch(address: string): Promise<ImportBrowser> {
    const profile = mkdtempSync(join(tmpdir(), 'tamis-bench-'));
    const context = await chromium.launchPersistentContext(profile, {
      ...chromiumLaunch(),
      locale: 'en-GB',
      viewport: { width: 1440, height: 900 },
      // for the peer, whose libraries are put into a page
      bypassCSP: true
    });
    await context.addInitScript(noteMoments);
    return new ImportBrowser(context, profile, address);
  }

  /** Imports a file into an empty workspace: milliseconds from the click on the button until the page says that it is
   * done, which is when all of it is on the disk. The rehearsal before the click does not count. */
  async import(file: string): Promise<number> {
    await this.open();
    await this.choose(file);
    return this.begin();
  }

  /** The screen of imports, in an empty workspace. */
  async open(): Promise<void> {
    await this.empty();
    await this.page.goto(`${this.#address}/import/`);
    await this.page.evaluate(() => document.fonts.ready);
  }

  /** Everything before the click: the file is read, and its import rehearsed. */
  async choose(file: string): Promise<void> {
    await this.page.locator('input[type=file]').first().setInputFiles(file);
    await this.#button.hover({ timeout: 120_000 });
  }

  /** From the click until it is done, in milliseconds. */
  async begin(): Promise<number> {
    await this.#button.click();
    await this.page.waitForFunction(() => window.importMoments.done > 0, null, { polling: 20, timeout: 300_000 });
    return this.page.evaluate(() => window.importMoments.done - window.importMoments.clicked);
  }

  /** Adds a file of events to the workspace as it stands: milliseconds, as above. */
  async importEvents(file: string): Promise<number> {
    await this.page.goto(`${this.#address}/import/`);
    await this.page.evaluate(() => document.fonts.ready);
    await this.page.locator('input[type=file]').first().setInputFiles(file);
    const button = this.page.getByRole('button', { name: /^Import [\d\s,.]+ events$/ }).filter({ visible: true });
    await button.first().click({ timeout: 300_000 });
    await this.page.waitForFunction(() => window.importMoments.done > 0, null, { polling: 20, timeout: 300_000 });
    return this.page.evaluate(() => window.importMoments.done - window.importMoments.clicked);
  }

  /** How many events there are, and the bytes of their pages without attributes. */
  async keptEvents(): Promise<{ readonly events: number; readonly bytes: number }> {
    return this.page.evaluate(async () => {
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('tamis');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('not opened'));
      });
      const get = <T>(store: string, key: IDBValidKey) =>
        new Promise<T>((resolve, reject) => {
          const request = opened.transaction(store).objectStore(store).get(key) as IDBRequest<T>;
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error('not read'));
        });
      const head = await get<{ columns: { column: string; pages: Uint32Array }[] }>('heads', 'head');
      let events = 0;
      let bytes = 0;
      for (const { column, pages } of head.columns) {
        if (!/^event:[^:]+:(?:contact|time)$/.test(column)) continue;
        for (const id of pages) {
          const page = await get<Uint8Array<ArrayBuffer>>('pages', id);
          bytes += page.byteLength;
          // rows are the fourth word of a page
          if (column.endsWith(':contact')) events += new DataView(page.buffer).getUint32(12, true);
        }
      }
      opened.close();
      return { events, bytes };
    });
  }

  /** How many people there are, and the bytes of all pages that hold them. */
  async kept(): Promise<{ readonly people: number; readonly bytes: number }> {
    return this.page.evaluate(async () => {
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('tamis');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('not opened'));
      });
      const all = <T>(store: string) =>
        new Promise<T[]>((resolve, reject) => {
          const request = opened.transaction(store).objectStore(store).getAll() as IDBRequest<T[]>;
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error('not read'));
        });
      const pages = await all<Uint8Array>('pages');
      const [head] = await all<{ people: number }>('heads');
      opened.close();
      return { people: head?.people ?? 0, bytes: pages.reduce((sum, { byteLength }) => sum + byteLength, 0) };
    });
  }

  /** A device that Tamis has never seen. */
  async empty(): Promise<void> {
    await this.page.goto(`${this.#address}/manifest.webmanifest`);
    await this.page.evaluate(async () => {
      localStorage.clear();
      const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
      for (const name of names) {
        await new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error ?? new Error('not deleted'));
        });
      }
      const root = await navigator.storage.getDirectory();
      await root.removeEntry('spool', { recursive: true }).catch(() => undefined);
    });
  }

  get #button() {
    const button = this.page.getByRole('button', { name: /^Import [\d\s,.]+ people$/ });
    return button.filter({ visible: true }).first();
  }

  async close(): Promise<void> {
    await this.#context.close();
    rmSync(this.#profile, { recursive: true, force: true });
  }
}

declare global {
  interface Window {
    importMoments: { clicked: number; done: number };
  }
}

/** Runs in the page: notes when the import was asked for, and when the page said that it is done. */
function noteMoments(): void {
  const moments = { clicked: 0, done: 0 };
  window.importMoments = moments;
  addEventListener(
    'click',
    ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button?.textContent.trim().startsWith('Import ')) moments.clicked = performance.now();
    },
    true
  );
  const look = () => {
    if (moments.clicked === 0 || moments.done > 0) return;
    const titles = Array.from(document.querySelectorAll('h1, h2'));
    if (titles.some(({ textContent }) => textContent === 'The import is done')) moments.done = performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}
