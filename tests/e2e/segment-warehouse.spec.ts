import { DuckDBInstance } from '@duckdb/node-api';
import { waitUntilWhole } from './site.ts';
import { expect, test } from './tamis.ts';

const tables = ['contacts', 'events', 'contact_tags', 'list_members'];

test('a segment of the sample has as many people in DuckDB, by its SQL over the Parquet that was saved', async ({
  sample: { page, context }
}, testInfo) => {
  test.slow();
  await page.goto('/');
  await waitUntilWhole(page);
  await context.setOffline(true);
  await page.goto('/segments/');
  const template = page.getByRole('listitem').filter({ hasText: 'Visiteurs sans achat, 30 jours' });
  await template.getByRole('button', { name: 'Utiliser' }).click();
  const count = page.locator('[role=status] .count-xl');
  await expect(count).not.toHaveText('0', { timeout: 30_000 });
  const shown = Number((await count.innerText()).replace(/\D/g, ''));
  expect(shown).toBeGreaterThan(100);

  await page.getByRole('button', { name: 'Texte', exact: true }).click();
  await page.getByText('SQL', { exact: true }).click();
  const sql = await page.getByLabel('La requête').locator('pre').innerText();
  await page.getByRole('button', { name: 'Écrire les fichiers' }).click();
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const duckDb = await instance.connect();
  for (const table of tables) {
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: `Enregistrer ${table}.parquet` }).click();
    const path = testInfo.outputPath(`${table}.parquet`);
    await (await saving).saveAs(path);
    await duckDb.run(`CREATE VIEW ${table} AS SELECT * FROM '${path}'`);
  }
  const found = await duckDb.runAndReadAll(`SELECT count(*) FROM (${sql})`);
  expect(Number(found.getRows()[0]![0])).toBe(shown);
  duckDb.closeSync();
  instance.closeSync();
});
