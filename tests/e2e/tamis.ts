import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, test as base, expect, type BrowserContext, type Page, type TestInfo } from 'playwright/test';
import { chromiumLaunch } from '../chromium.js';
import { ContactsScreen } from './contacts-screen.ts';
import { waitUntilWhole } from './site.ts';

export { expect };

export interface Tamis {
  readonly context: BrowserContext;
  readonly page: Page;
  /** From now on this origin may be asked too: a destination that the test's user chooses. */
  readonly allow: (origin: string) => void;
}

interface Profiles {
  /** A profile where the sample workspace was poured in and the whole build is kept offline, its browser closed. */
  readonly sampleProfile: string;
}

/** The built app in a real profile on disk: a private window would keep files and pages in memory only.
 *
 * - `tamis` is a first visit: nothing is kept, no service worker is there yet.
 * - `sample` is the return of who poured the sample workspace in: each test has a copy of a profile that was poured once,
 *   and starts from an empty page (`new ContactsScreen(page).open()` opens the table).
 *
 * A test fails when the page breaks its own content policy, throws, or asks anything of another origin. */
export const test = base.extend<{ tamis: Tamis; sample: Tamis }, Profiles>({
  tamis: async ({ baseURL }, use, testInfo) => openTamis(emptyProfile(), baseURL!, use, testInfo),
  sample: async ({ baseURL, sampleProfile }, use, testInfo) =>
    openTamis(copyProfile(sampleProfile), baseURL!, use, testInfo),
  sampleProfile: [
    async ({}, use, { project }) => {
      const profile = emptyProfile();
      const context = await launchIn(profile, project.use.baseURL!);
      const page = context.pages()[0]!;
      await new ContactsScreen(page).pourSample();
      await waitUntilWhole(page);
      await context.close();
      await use(profile);
      rmSync(profile, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 60_000 }
  ]
});

/** A browser on a profile, as French people have it. */
export function launchIn(profile: string, baseURL: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    ...chromiumLaunch(),
    baseURL,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true
  });
}

export const emptyProfile = (): string => mkdtempSync(join(tmpdir(), 'tamis-e2e-'));

export function copyProfile(profile: string): string {
  const copy = emptyProfile();
  // the marks of a running browser are no part of what it keeps
  cpSync(profile, copy, { recursive: true, filter: (path) => !/\/(Singleton\w+|DevToolsActivePort)$/.test(path) });
  return copy;
}

async function openTamis(
  profile: string,
  baseURL: string,
  use: (tamis: Tamis) => Promise<void>,
  testInfo: TestInfo
): Promise<void> {
  const context = await launchIn(profile, baseURL);
  const faults: string[] = [];
  const allowed = [baseURL];
  context.on('request', (request) => {
    const isAllowed = allowed.some((origin) => request.url().startsWith(origin));
    if (/^(https?|wss?):/.test(request.url()) && !isAllowed) faults.push(`asked ${request.url()}`);
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
  await use({ context, page, allow: (origin) => allowed.push(origin) });
  await context.close();
  rmSync(profile, { recursive: true, force: true });
  if (testInfo.status === testInfo.expectedStatus) expect(faults, 'faults of the page').toEqual([]);
}

function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`threw ${error.message}`));
  page.on('console', (message) => {
    if (message.text().startsWith('policy:')) faults.push(message.text());
  });
}
