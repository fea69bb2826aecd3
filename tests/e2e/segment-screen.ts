import { DuckDBInstance } from '@duckdb/node-api';
import { expect, type Locator, type TestInfo } from 'playwright/test';
import { ContactsScreen } from './contacts-screen.ts';

/** A segment being drawn at `/segments/…`, in French. */
export class SegmentScreen extends ContactsScreen {
  /** A new segment without rules, opened from the list. */
  async makeNew(press: (button: Locator) => Promise<void>): Promise<void> {
    await this.page.goto('/segments/');
    await press(this.page.getByRole('button', { name: 'Nouveau segment' }));
    await this.page.waitForURL(/segments\/[\w-]{30,}/);
    await expect.poll(() => this.answer(), { timeout: 30_000 }).toBeGreaterThan(0);
  }

  /** Stops the clock of the worker that counts, so that windows stand still: counts read one after the other agree.
   * It lasts until the page is loaded again. Answers the moment. */
  async stopClock(): Promise<number> {
    const moment = Date.now();
    const workers = this.page.workers().filter((worker) => worker.url().includes('segments.worker'));
    expect(workers).not.toEqual([]);
    await Promise.all(workers.map((worker) => worker.evaluate((at) => void (Date.now = () => at), moment)));
    return moment;
  }

  get status(): Locator {
    return this.page.getByRole('status', { name: 'Réponse' });
  }
  /** The count as it is shown; -1 while there is none. */
  async answer(): Promise<number> {
    const shown = this.status.locator('strong');
    return (await shown.count()) === 0 ? -1 : Number((await shown.innerText()).replaceAll(/\D/g, ''));
  }
  /** Waits until the count stays. */
  async settledAnswer(): Promise<number> {
    let before = -1;
    await expect
      .poll(async () => {
        const now = await this.answer();
        const same = now === before && (await this.status.locator('.late').count()) === 0;
        before = now;
        return same && now >= 0;
      })
      .toBe(true);
    return before;
  }

  /** Lines of conditions, as they are read. */
  get conditions(): Locator {
    return this.page.getByRole('group', { name: 'Condition', exact: true });
  }
  /** The numbers at the right of the sieve, top to bottom, everyone left out. */
  async kept(): Promise<number[]> {
    const shown = await this.page.locator('ol .kept').allInnerTexts();
    return shown.map((text) => Number(text.replaceAll(/\D/g, '')));
  }

  get text(): Locator {
    return this.page.getByRole('textbox', { name: 'Le segment en texte' });
  }

  /** Asks DuckDB about the tables that the screen saves: each query answers one number. */
  async askTables(queries: readonly string[], testInfo: TestInfo): Promise<number[]> {
    const { page } = this;
    await page.getByRole('button', { name: 'Texte', exact: true }).click();
    await page.getByText('SQL', { exact: true }).click();
    await page.getByRole('button', { name: 'Écrire les fichiers' }).click();
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const duckDb = await instance.connect();
    for (const table of ['contacts', 'events']) {
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: `Enregistrer ${table}.parquet` }).click();
      const path = testInfo.outputPath(`${table}.parquet`);
      await (await saving).saveAs(path);
      await duckDb.run(`CREATE VIEW ${table} AS SELECT * FROM '${path}'`);
    }
    const answers: number[] = [];
    for (const query of queries) {
      const found = await duckDb.runAndReadAll(query);
      answers.push(Number(found.getRows()[0]![0]));
    }
    duckDb.closeSync();
    instance.closeSync();
    await page.getByRole('button', { name: 'Texte', exact: true }).click();
    return answers;
  }
}

/** The espresso segment told again, person by person (product.md K3), at a moment in milliseconds since 1970. */
export const espressoAt = (moment: number): string => `
  SELECT count(*) FROM contacts c
  WHERE c.consent_email = 'subscribed' AND c.email IS NOT NULL
    AND EXISTS (SELECT 1 FROM events e WHERE e.contact = c.contact
      AND e.type IN ('email-opened', 'email-clicked') AND ${within(moment)})
    AND NOT EXISTS (SELECT 1 FROM events e WHERE e.contact = c.contact
      AND e.type = 'order-placed' AND ${within(moment)})`;

const within = (moment: number): string =>
  `epoch_ms(e.time) > ${moment - 72 * 3_600_000} AND epoch_ms(e.time) <= ${moment}`;
