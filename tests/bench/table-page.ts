import type { Page } from 'playwright';

/** The table at `/contacts/` of the built app, worked as a person works it. Times are those of the page's own clock,
 * from the event until what is asked for stands in the page. */
export class TablePage {
  readonly page: Page;
  readonly #address: string;

  constructor(page: Page, address: string) {
    this.page = page;
    this.#address = address;
  }

  /** Opens the table in the same tab: milliseconds from the start of the navigation until its first rows stand there. */
  async open(): Promise<number> {
    // elsewhere first, so that nothing of the page before is left
    await this.page.goto(`${this.#address}/manifest.webmanifest`);
    await this.page.goto(`${this.#address}/contacts/`, { waitUntil: 'commit' });
    const shown = await this.page.waitForFunction(
      () => {
        const row = document.querySelector('[role=grid] [role=row][aria-rowindex="2"] a');
        return row?.textContent.trim() ? performance.now() : null;
      },
      null,
      { polling: 'raf', timeout: 60_000 }
    );
    const time = await shown.jsonValue();
    await this.page.evaluate(() => document.fonts.ready);
    return time as number;
  }

  /** By name, last first: nobody has asked for that order yet. */
  async sortDescending(): Promise<number> {
    await this.open();
    const row = () => this.page.locator('[role=grid] [role=row][aria-rowindex="2"] a').innerText();
    const before = await row();
    const time = await this.#until('click', '[role=row][aria-rowindex="2"] a', () =>
      this.page.getByTitle('Sort by Name').click()
    );
    if ((await row()) === before) throw new Error('The order did not change.');
    return time;
  }

  /** Types a text into the empty search, which finds others than everyone; leaves it empty again.
   * @returns how long it took, and how many were found */
  async search(text: string): Promise<{ readonly time: number; readonly found: number }> {
    const field = this.page.getByRole('searchbox', { name: 'Name, e-mail or phone' });
    const rows = '[role=grid][aria-rowcount]';
    await field.focus();
    const time = await this.#until('input', rows, () => this.page.keyboard.insertText(text));
    const found = Number(await this.page.locator(rows).getAttribute('aria-rowcount')) - 1;
    await this.#until('input', rows, () => field.fill(''));
    return { time, found };
  }

  /** Narrows the table to the people of a facet's value, and tells how many they are. */
  async filter(facet: string, value: string): Promise<number> {
    const closed = this.page.getByRole('button', { name: facet, exact: true, expanded: false });
    if (await closed.isVisible()) await closed.click();
    const box = this.page.getByRole('region', { name: facet, exact: true }).getByRole('checkbox', { name: value });
    await this.#until('change', '[role=grid][aria-rowcount]', () => box.check());
    return Number(await this.page.locator('[role=grid]').getAttribute('aria-rowcount')) - 1;
  }

  /** A new tag on everyone shown. */
  async tagAll(name: string): Promise<number> {
    await this.page.getByRole('checkbox', { name: 'Choose the whole result' }).check();
    await this.#bar('Tags');
    await this.page.getByRole('combobox').fill(name);
    return this.#until('click', '.toast', () => this.page.getByRole('option', { name: `Create “${name}”` }).click());
  }

  /** One field of one person; another one than the time before, so that the page has something new to say. */
  async edit(row: number, field: 'City' | 'Postcode', value: string): Promise<number> {
    await this.page.locator(`[role=grid] [role=row][aria-rowindex="${row + 2}"] label`).click();
    await this.#bar('Field');
    await this.page.getByRole('option', { name: field }).click();
    await this.page.getByRole('textbox', { name: field }).fill(value);
    return this.#until('click', '.toast', () => this.page.getByRole('button', { name: 'Apply to 1 person' }).click());
  }

  async #bar(action: string): Promise<void> {
    const bar = this.page.getByRole('toolbar', { name: 'Actions on the people chosen' });
    await bar.getByRole('button', { name: action }).click();
  }

  /** Milliseconds from the next event of a kind until what a selector finds is drawn anew: its text or its attributes
   * are others than at the event. */
  async #until(event: string, selector: string, act: () => Promise<void>): Promise<number> {
    await this.page.evaluate(
      ([event, selector]) => {
        const look = () => {
          const one = document.querySelector(selector!);
          return one ? `${one.getAttribute('aria-rowcount')} ${selector!.includes('grid') ? '' : one.textContent}` : '';
        };
        window.tableMoment = new Promise((resolve, reject) => {
          setTimeout(() => reject(new Error(`Nothing was drawn after ${event}.`)), 20_000);
          addEventListener(
            event!,
            () => {
              const started = performance.now();
              const before = look();
              const observer = new MutationObserver(() => {
                if (look() === before || look() === '') return;
                observer.disconnect();
                resolve(performance.now() - started);
              });
              const everything = { subtree: true, childList: true, attributes: true, characterData: true };
              observer.observe(document, everything);
            },
            { capture: true, once: true }
          );
        });
      },
      [event, selector]
    );
    await act();
    return this.page.evaluate(() => window.tableMoment);
  }
}

declare global {
  interface Window {
    tableMoment: Promise<number>;
  }
}
