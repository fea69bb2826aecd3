import { expect, type Locator, type Page } from 'playwright/test';

/** The table at `/contacts`, as a person works it, in French. */
export class ContactsScreen {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** The table, with somebody in it. */
  async open(): Promise<void> {
    await this.page.goto('/contacts/');
    await expect(this.row(0)).toBeVisible({ timeout: 30_000 });
  }

  /** From the first screen, in one click: 50,000 invented people; ends in the table. For tests of the pouring itself:
   * the others take the fixture `sample`. */
  async pourSample(): Promise<void> {
    await this.page.goto('/');
    await this.page.getByRole('button', { name: 'Ouvrir l’exemple' }).click();
    await this.page.waitForURL('**/contacts/', { timeout: 60_000 });
    await expect(this.row(0)).toBeVisible({ timeout: 30_000 });
  }

  get table(): Locator {
    return this.page.getByRole('grid', { name: 'Contacts' });
  }
  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Nom, e-mail ou téléphone' });
  }
  get bar(): Locator {
    return this.page.getByRole('toolbar', { name: 'Actions sur les personnes choisies' });
  }
  get toast(): Locator {
    return this.page.locator('.toast');
  }

  /** A row of the result, from 0; the head of the table is row 1 for who hears it. */
  row(at: number): Locator {
    return this.table.locator(`[role=row][aria-rowindex="${at + 2}"]`);
  }
  async names(count: number): Promise<string[]> {
    const rows = Array.from({ length: count }, (_, at) => this.row(at).locator('a').innerText());
    return Promise.all(rows);
  }

  /** How many the result holds, as the table says it to who hears it. */
  async matching(): Promise<number> {
    return Number(await this.table.getAttribute('aria-rowcount')) - 1;
  }

  facet(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }
  /** The count beside a value of a facet. */
  async counted(title: string, value: string): Promise<number> {
    const line = this.facet(title)
      .getByRole('listitem')
      .filter({ has: this.page.getByText(value, { exact: true }) });
    const text = await line.locator('.count').innerText();
    return Number(text.replaceAll(/\D/g, ''));
  }

  async pick(at: number, modifiers: ('Shift' | 'Control')[] = []): Promise<void> {
    await this.row(at).locator('label').click({ modifiers });
  }
  async pickAll(): Promise<void> {
    await this.page.getByRole('checkbox', { name: 'Choisir tout le résultat' }).check();
  }
}
