import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { chromiumLaunch } from '../chromium.js';

/** What to make of a file. */
export interface HashWish {
  readonly file: string;
  /** Name of the network on its tile. */
  readonly network: string;
  readonly keepsDuplicates: boolean;
  /** Fields of the network that are sent; all that are proposed when not told. */
  readonly fields?: readonly string[];
}

/** The real app in a real profile on disk, worked as a person works it. */
export class HashBrowser {
  readonly #context: BrowserContext;
  readonly #profile: string;
  readonly #address: string;
  page: Page;

  private constructor(context: BrowserContext, profile: string, address: string) {
    this.#context = context;
    this.#profile = profile;
    this.#address = address;
    this.page = context.pages()[0]!;
  }

  static async open(address: string): Promise<HashBrowser> {
    const profile = mkdtempSync(join(tmpdir(), 'tamis-bench-'));
    const context = await chromium.launchPersistentContext(profile, {
      ...chromiumLaunch(),
      locale: 'en-GB',
      viewport: { width: 1440, height: 900 },
      acceptDownloads: true
    });
    // the download is the way out that needs nobody
    await context.addInitScript(() => delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker);
    await context.addInitScript(noteMoments);
    return new HashBrowser(context, profile, address);
  }

  /** The whole job: milliseconds from the file chosen until the page can produce, and from the click on the button
   * until the page says that the file is complete. The time in between, when a person chooses, does not count. */
  async run(wish: HashWish): Promise<number> {
    await this.prepare(wish);
    await this.produce();
    return this.page.evaluate(() => {
      const { chosen, ready, clicked, done } = window.moments;
      return ready - chosen + done - clicked;
    });
  }

  /** Everything before the click. */
  async prepare({ file, network, keepsDuplicates, fields }: HashWish): Promise<void> {
    await this.#empty();
    await this.page.goto(`${this.#address}/hash/`);
    await this.page.evaluate(() => document.fonts.ready);
    await this.page.locator('input[type=file]').first().setInputFiles(file);
    await this.page.waitForFunction(() => window.moments.ready > 0, null, { polling: 20 });
    await this.page.getByRole('radio', { name: new RegExp(`^${network}`) }).click({ force: true });
    await this.#setDuplicates(keepsDuplicates);
    if (fields) await this.#sendOnly(fields);
    // what was changed is tried on the first rows
    await this.page.waitForTimeout(500);
  }

  async produce(): Promise<void> {
    await this.page.getByRole('button', { name: 'Produce the file' }).click();
    await this.page.waitForFunction(() => window.moments.done > 0, null, { polling: 20, timeout: 300_000 });
    // the digest of the file is still to be made: nothing else is measured before its worker has ended
    for (let waits = 0; this.page.workers().length > 0 && waits < mostWaits; waits++)
      await this.page.waitForTimeout(50);
  }

  /** Saves the produced file. */
  async save(path: string): Promise<void> {
    const waiting = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: 'Save', exact: true }).click();
    await (await waiting).saveAs(path);
  }

  async close(): Promise<void> {
    await this.#context.close();
    rmSync(this.#profile, { recursive: true, force: true });
  }

  /** The page remembers what was set for a network. */
  async #setDuplicates(kept: boolean): Promise<void> {
    const [wanted, other] = kept ? ['duplicates kept', 'no duplicates'] : ['no duplicates', 'duplicates kept'];
    const set = this.page.getByRole('button', { name: wanted });
    const unset = this.page.getByRole('button', { name: other });
    await set.or(unset).waitFor();
    if (await set.isVisible()) return;
    await unset.click();
    await this.page.getByText(wanted, { exact: true }).click();
  }

  async #sendOnly(fields: readonly string[]): Promise<void> {
    const sent = this.page.locator('button[aria-pressed=true]');
    const names = await sent.allInnerTexts();
    // from the last: one that is left out changes the places of those after it
    for (let at = names.length - 1; at >= 0; at--) {
      if (!fields.some((field) => names[at]!.startsWith(field))) await sent.nth(at).click();
    }
  }

  /** Produced files would fill the disk. */
  async #empty(): Promise<void> {
    await this.page.goto(`${this.#address}/manifest.webmanifest`);
    await this.page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      await root.removeEntry('spool', { recursive: true }).catch(() => undefined);
    });
  }
}

// half a minute: a driver may miss that a worker inside a worker ended
const mostWaits = 600;

declare global {
  interface Window {
    moments: { chosen: number; ready: number; clicked: number; done: number };
  }
}

/** Runs in the page: notes when the file was chosen, when it could be produced, when that was asked and when done. */
function noteMoments(): void {
  const moments = { chosen: 0, ready: 0, clicked: 0, done: 0 };
  window.moments = moments;
  const button = () =>
    Array.from(document.querySelectorAll('button')).find(({ textContent }) =>
      textContent?.includes('Produce the file')
    );
  addEventListener(
    'change',
    ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'file') moments.chosen = performance.now();
    },
    true
  );
  addEventListener(
    'click',
    ({ target }) => {
      if (target instanceof Node && button()?.contains(target)) moments.clicked = performance.now();
    },
    true
  );
  const look = () => {
    const produce = moments.chosen > 0 && moments.ready === 0 ? button() : null;
    if (produce && !produce.disabled && produce.getAttribute('aria-disabled') !== 'true') {
      moments.ready = performance.now();
    }
    if (moments.clicked > 0 && moments.done === 0) {
      const titles = Array.from(document.querySelectorAll('h1, h2'));
      if (titles.some(({ textContent }) => textContent === 'The file is ready')) moments.done = performance.now();
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
}
