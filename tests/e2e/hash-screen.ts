import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from 'playwright/test';

export const words = {
  fr: {
    choose: 'Choisir un fichier',
    produce: 'Produire le fichier',
    cancel: 'Annuler',
    ready: 'Le fichier est prêt',
    save: 'Enregistrer',
    asideFile: /^(Les .* lignes|La ligne), avec numéro/
  },
  en: {
    choose: 'Choose a file',
    produce: 'Produce the file',
    cancel: 'Cancel',
    ready: 'The file is ready',
    save: 'Save',
    asideFile: /^(All|The) /
  }
} as const;

/** The job at `/hash`, as a person works it. */
export class HashScreen {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/hash/');
  }

  /** From the picker, as the browser hands it over. */
  async choose(files: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.locator('input[type=file]').first().setInputFiles(files);
  }

  async network(label: string): Promise<void> {
    await this.page
      .locator('label')
      .filter({ has: this.page.getByRole('radio', { name: label, exact: true }) })
      .click();
  }

  get produce(): Locator {
    return this.page.getByRole('button', { name: words.fr.produce });
  }

  async ready(timeout = 30_000): Promise<void> {
    await expect(this.page.getByRole('heading', { name: words.fr.ready })).toBeVisible({ timeout });
  }

  /** Read, written, set aside: the three numbers of the equation on screen. */
  async equation(): Promise<number[]> {
    const texts = await this.page.locator('dl dd.count-l').allInnerTexts();
    return texts.map((text) => Number(text.replaceAll(/\D/g, '')));
  }

  async download(button: Locator): Promise<{ name: string; bytes: Buffer }> {
    const waiting = this.page.waitForEvent('download');
    await button.click();
    const download = await waiting;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  /** Names of what the app keeps of its own in the private file system: produced files, halves of files. */
  spooled(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const names: string[] = [];
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('spool', { create: true });
      for await (const name of folder.keys()) names.push(name);
      return names;
    });
  }
}
