import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { HashScreen, words } from './hash-screen.ts';
import { expect, test } from './tamis.ts';

const rows = 5_000_000;
const folder = mkdtempSync(join(tmpdir(), 'tamis-five-million-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function fileDigest(path: string): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(path)) digest.update(chunk as Buffer);
  return digest.digest('hex');
}

test('five million lines for Powerspace are byte for byte what DuckDB writes', async ({ tamis: { page } }) => {
  test.setTimeout(240_000);
  const source = join(folder, 'base.csv');
  const file = createWriteStream(source);
  const towns = ['Lyon', 'Lille', 'Nantes', 'Brest', 'Metz'];
  for (let from = 0; from < rows; from += 50_000) {
    const lines = Array.from({ length: 50_000 }, (_, at) => {
      const index = from + at;
      const blank = index % 5 === 0 ? '  ' : '';
      return `${blank}Person.${index.toString(36)}+${towns[index % 5]}@Example.${index % 2 ? 'COM' : 'org'}${blank}`;
    });
    if (!file.write(`${from === 0 ? 'email\n' : ''}${lines.join('\n')}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');

  const screen = new HashScreen(page);
  await screen.open();
  await screen.choose(source);
  await screen.network('Powerspace');
  await screen.produce.click();
  await screen.ready(90_000);
  expect(await screen.equation()).toEqual([rows, rows, 0]);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: words.fr.save, exact: true }).click();
  const saved = await (await waiting).path();

  const witness = join(folder, 'witness.csv');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(
    `COPY (SELECT md5(lower(trim(email))) FROM read_csv('${source}', header = true)) TO '${witness}' (HEADER false)`
  );
  expect(await fileDigest(saved)).toBe(await fileDigest(witness));
});
