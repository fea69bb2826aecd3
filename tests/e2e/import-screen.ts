import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from 'playwright/test';

/** The import at `/import`, as a person works it, in French. */
export class ImportScreen {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/import/');
  }

  /** From the picker, as the browser hands it over. */
  async choose(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.locator('input[type=file]:not([data-resume])').first().setInputFiles(file);
  }

  /** Sets a token of a sentence. */
  async set(token: string, choice: string): Promise<void> {
    await this.token(token).click();
    await this.page.getByRole('option', { name: choice, exact: true }).click();
  }

  /** Types into a token of a sentence. */
  async type(token: string, text: string): Promise<void> {
    await this.token(token).click();
    await this.page.getByRole('dialog', { name: token }).getByRole('textbox').fill(text);
    await this.page.keyboard.press('Enter');
  }

  token(label: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${label}[\\s\\u00A0]*:`) });
  }

  get begin(): Locator {
    return this.page.getByRole('button', { name: /^Importer( [\d\s\u00A0]+ personnes?)?$/ });
  }

  /** Ready: the rehearsal is over, and the button says the number. */
  async rehearsed(): Promise<number[]> {
    await expect(this.page.getByText('Faite en')).toBeVisible({ timeout: 30_000 });
    return this.equation();
  }

  async done(timeout = 30_000): Promise<number[]> {
    await expect(this.page.getByRole('heading', { name: 'L’import est fait' })).toBeVisible({ timeout });
    return this.equation();
  }

  /** Read, created, updated, unchanged, merged, refused: the six numbers on screen. */
  async equation(): Promise<number[]> {
    const texts = await this.page.locator('dl dd.count-l').allInnerTexts();
    const numbers = texts.map((text) => Number(text.replaceAll(/\D/g, '')));
    const [read = 0, ...parts] = numbers;
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(read);
    return numbers;
  }

  /** How many people the rail says there are. */
  async people(): Promise<number> {
    const text = await this.page
      .getByRole('link', { name: /^Contacts/ })
      .first()
      .innerText();
    return Number(text.replaceAll(/\D/g, ''));
  }

  async download(button: Locator): Promise<{ name: string; bytes: Buffer }> {
    const waiting = this.page.waitForEvent('download');
    await button.click();
    const download = await waiting;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
}

/** A file as a CRM in France writes it: Windows-1252, semicolons, days first. */
export function crmExport(count: number, name = 'abonnés_2026-11.csv') {
  const rows = Array.from({ length: count }, (_, at) => {
    const day = String((at % 28) + 1).padStart(2, '0');
    return `C${at};Éloïse;N’Guessan ${at};client${at}@orange.fr;06 39 98 ${String(1000 + (at % 9000))};${day}/11/1984;Orléans;12,50`;
  });
  return latin(name, [header, ...rows].join('\r\n'));
}

export const header = 'N° client;Prénom;Nom;Courriel;Téléphone;Date de naissance;Ville;Total achats';

export function latin(name: string, text: string) {
  // the typographic apostrophe is not in Latin-1: Windows writes it as 0x92
  const bytes = Buffer.from(text.replaceAll('’', '\u0092'), 'latin1');
  return { name, mimeType: 'text/csv', buffer: bytes };
}
