import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDb, duckDbName } from './duckdb.ts';
import { inTurn, median, rounded, type BenchOptions, type Figure } from './figure.ts';
import { ImportBrowser } from './import-page.ts';
import { longestTask } from './longest-task.ts';
import { baseFile } from './people-file.ts';
import { rowPerContact } from './row-per-contact.ts';

/** The import at `/import`, on the built app: a base of contacts, deduplicated by e-mail, in an empty workspace. */
export async function* measure(options: BenchOptions): AsyncGenerator<Figure> {
  const isWanted = (figure: string) => options.only.length === 0 || options.only.includes(figure);
  const browser = await ImportBrowser.launch(options.address);
  try {
    if (isWanted('import-1m') || isWanted('disk-contact')) yield* race(browser, options, isWanted);
    if (isWanted('import-1m-rows')) yield await againstRows(browser, options);
    if (isWanted('import-growth')) yield await growth(browser, options);
    if (isWanted('import-longest-task')) yield await responsiveness(browser, options);
  } finally {
    await browser.close();
  }
}

async function* race(
  browser: ImportBrowser,
  { crmRows: rows, runs }: BenchOptions,
  isWanted: (figure: string) => boolean
): AsyncGenerator<Figure> {
  console.log('import-1m');
  const file = await baseFile(rows);
  const folder = mkdtempSync(join(tmpdir(), 'tamis-bench-'));
  try {
    await browser.import(file);
    const { people, bytes } = await browser.kept();
    await checkPeople(file, people);
    if (isWanted('import-1m')) {
      const query = `SELECT * FROM read_csv('${file}', header = true, all_varchar = true)
        QUALIFY row_number() OVER (PARTITION BY lower(trim(email))) = 1`;
      const times = await inTurn(
        runs,
        () => browser.import(file),
        () => DuckDb.keep(query, join(folder, 'peer.db'))
      );
      yield { figure: 'import-1m', unit: 'ratio', ...times, bound: 1.2, peer: duckDbName, rows };
    }
    const note = 'bytes of all pages, over the people kept';
    yield { figure: 'disk-contact', unit: 'bytes', value: rounded(bytes / people, 1), bound: 150, rows, note };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The people kept are the different addresses of the file that are addresses. */
async function checkPeople(file: string, people: number): Promise<void> {
  const duckDb = await DuckDb.open();
  const address = "'[^@ ,]+@[^@ ,]+\\.[^@ ,]+'";
  const expected = await duckDb.number(
    `SELECT count(DISTINCT lower(trim(email))) FROM read_csv('${file}', header = true, all_varchar = true)
    WHERE regexp_full_match(trim(email), ${address})`
  );
  duckDb.close();
  if (people !== expected) throw new Error(`${people} people were kept, DuckDB counts ${expected}.`);
}

/** The peer takes minutes for a million: it is given a tenth, once, and its time times ten, which flatters it. */
async function againstRows(browser: ImportBrowser, { crmRows: rows, runs }: BenchOptions): Promise<Figure> {
  console.log('import-1m-rows');
  const [file, tenth] = [await baseFile(rows), await baseFile(Math.ceil(rows / 10))];
  const mine: number[] = [];
  for (let run = 0; run <= runs; run++) mine.push(await browser.import(file));
  await browser.empty();
  const peer = 10 * (await rowPerContact(browser.page, tenth));
  const tamis = median(mine.slice(1));
  console.log(`  Tamis ${Math.round(tamis)} ms, peer ${Math.round(peer)} ms`);
  return {
    ...{ figure: 'import-1m-rows', unit: 'ratio', value: rounded(tamis / peer, 3), bound: 0.05, rows },
    ...{ tamis_ms: Math.round(tamis), peer: 'papaparse-dexie-row-per-contact', peer_ms: Math.round(peer) },
    note: 'the peer was measured on a tenth of the rows, times ten'
  };
}

async function growth(browser: ImportBrowser, { crmRows: rows }: BenchOptions): Promise<Figure> {
  console.log('import-growth');
  const few = Math.ceil(rows / 10);
  const many = 3 * rows;
  const perContact = async (count: number, runs: number) => {
    const file = await baseFile(count);
    const times: number[] = [];
    for (let run = 0; run <= runs; run++) times.push(await browser.import(file));
    const time = median(times.slice(1));
    console.log(`  ${count} rows: ${Math.round(time)} ms`);
    return time / count;
  };
  const small = await perContact(few, 5);
  const large = await perContact(many, 3);
  const note = `time per row at ${many} over that at ${few}`;
  return { figure: 'import-growth', unit: 'ratio', value: rounded(large / small, 3), bound: 1.2, rows: many, note };
}

async function responsiveness(browser: ImportBrowser, { crmRows: rows, runs }: BenchOptions): Promise<Figure> {
  console.log('import-longest-task');
  const file = await baseFile(rows);
  await browser.import(file);
  const longest: number[] = [];
  for (let run = 1; run <= runs; run++) {
    await browser.open();
    const reading = await longestTask(browser.page, () => browser.choose(file));
    const writing = await longestTask(browser.page, async () => {
      await browser.begin();
      // what the screen shows of it comes in tasks of its own
      await browser.page.waitForTimeout(500);
    });
    longest.push(Math.max(reading, writing));
    console.log(`  run ${run}: ${rounded(reading, 1)} ms to the rehearsal, ${rounded(writing, 1)} ms to the end`);
  }
  const note = 'longest main-thread task from the file chosen to the import done and shown, median of the runs';
  return { figure: 'import-longest-task', unit: 'ms', value: rounded(median(longest), 1), bound: 50, rows, note };
}
