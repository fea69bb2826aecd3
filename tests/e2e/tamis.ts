import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, test as base, expect, type BrowserContext, type Page } from 'playwright/test';
import { chromiumLaunch } from '../chromium.js';

export { expect };

interface Tamis {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** The built app in a real profile on disk: a private window would keep files and pages in memory only.
 * A test fails when the page breaks its own content policy, throws, or asks anything of another origin. */
export const test = base.extend<{ tamis: Tamis }>({
  tamis: async ({ baseURL }, use, testInfo) => {
    const profile = mkdtempSync(join(tmpdir(), 'tamis-e2e-'));
    const context = await chromium.launchPersistentContext(profile, {
      ...chromiumLaunch(),
      baseURL: baseURL!,
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      viewport: { width: 1440, height: 900 },
      acceptDownloads: true
    });
    const faults: string[] = [];
    context.on('request', (request) => {
      if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(baseURL!))
        faults.push(`asked ${request.url()}`);
    });
    context.on('page', (page) => watch(page, faults));
    // where a browser offers a save dialog nobody is there to answer it: the download is the other real way out
    await context.addInitScript(() => {
      delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker;
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)
      );
    });
    const page = context.pages()[0] ?? (await context.newPage());
    watch(page, faults);
    await use({ context, page });
    await context.close();
    rmSync(profile, { recursive: true, force: true });
    if (testInfo.status === testInfo.expectedStatus) expect(faults, 'faults of the page').toEqual([]);
  }
});

function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`threw ${error.message}`));
  page.on('console', (message) => {
    if (message.text().startsWith('policy:')) faults.push(message.text());
  });
}
