import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDb, duckDbName } from './duckdb.ts';
import { median, rounded, type BenchOptions, type Figure } from './figure.ts';
import { ImportBrowser } from './import-page.ts';
import { baseFile } from './people-file.ts';
import { TablePage } from './table-page.ts';

/** The table at `/contacts/`, on the built app, over a base of a million; DuckDB's time for the same question beside
 * each figure, which is no race: it answers from its memory, and shows nobody anything. */
export async function* measure(options: BenchOptions): AsyncGenerator<Figure> {
  const isWanted = (figure: string) => options.only.length === 0 || options.only.includes(figure);
  const { crmRows: rows, runs } = options;
  const file = await baseFile(rows);
  const folder = mkdtempSync(join(tmpdir(), 'tamis-bench-'));
  const browser = await ImportBrowser.launch(options.address);
  try {
    await browser.import(file);
    const table = new TablePage(browser.page, options.address);
    await table.open();
    for (const { figure, bound, note, query, time } of asked) {
      if (!isWanted(figure)) continue;
      console.log(figure);
      const mine: number[] = [];
      for (let run = 0; run <= runs; run++) mine.push(await time(table, run));
      console.log(`  ${mine.map((one) => rounded(one, 1)).join(' ')} ms`);
      const peer_ms = await timesOfPeer(file, join(folder, 'peer.db'), query, runs);
      const value = rounded(median(mine.slice(1)), 1);
      yield { figure, unit: 'ms', value, bound, tamis_ms: value, peer: duckDbName, peer_ms, rows, note };
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Asked {
  readonly figure: string;
  readonly bound: number;
  readonly note: string;
  /** The same question to DuckDB. */
  readonly query: (run: number) => string;
  readonly time: (table: TablePage, run: number) => Promise<number>;
}

// letters that stand in the addresses of not quite everyone
const letters = 'dgbvkzjfhw';

const asked: readonly Asked[] = [
  {
    figure: 'search-1m',
    bound: 32,
    note: 'from a letter typed until its rows and exact counts stand in the page, median of several letters',
    query: (run) => {
      const letter = letters[run % letters.length];
      return `SELECT count(*) FROM people WHERE strip_accents(lastName) ILIKE '%${letter}%'
        OR strip_accents(firstName) ILIKE '%${letter}%' OR email ILIKE '%${letter}%'`;
    },
    time: async (table, run) => {
      const times: number[] = [];
      for (let at = 0; at < 5; at++) times.push((await table.search(letters[(run * 5 + at) % letters.length]!)).time);
      return median(times);
    }
  },
  {
    figure: 'sort-1m',
    bound: 400,
    note: 'from the click on the head of the column until the rows in an order never asked for stand in the page',
    query: () => `SELECT email FROM people ORDER BY strip_accents(lower(lastName)) DESC NULLS LAST,
      strip_accents(lower(firstName)) DESC NULLS LAST LIMIT 40`,
    time: (table) => table.sortDescending()
  },
  {
    figure: 'edit-one',
    bound: 30,
    note: 'from the click until the page says that it is done, which is when it is on the disk',
    query: (run) => `UPDATE people SET city = 'Quimper ${run}' WHERE card = 'C000000777'; CHECKPOINT`,
    time: (table, run) => table.edit(run, run % 2 === 0 ? 'City' : 'Postcode', `Quimper ${run}`)
  },
  {
    figure: 'tag-500k',
    bound: 150,
    note: 'a new tag on the women of the base, about half of it, until it is on the disk',
    query: (run) => `ALTER TABLE people ADD COLUMN tag${run} BOOLEAN;
      UPDATE people SET tag${run} = true WHERE gender = 'F'; CHECKPOINT`,
    time: async (table, run) => {
      await table.open();
      console.log(`  ${await table.filter('Gender', 'Woman')} people`);
      return table.tagAll(`Bench ${run}`);
    }
  }
];

async function timesOfPeer(file: string, path: string, query: Asked['query'], runs: number): Promise<number> {
  const duckDb = await DuckDb.openFile(path);
  try {
    await duckDb.run(`CREATE OR REPLACE TABLE people AS SELECT * FROM read_csv('${file}', header = true, all_varchar = true)
      QUALIFY row_number() OVER (PARTITION BY lower(trim(email))) = 1`);
    const times: number[] = [];
    for (let run = 0; run <= runs; run++) times.push(await duckDb.run(query(run)));
    return rounded(median(times.slice(1)), 1);
  } finally {
    duckDb.close();
    rmSync(path, { force: true });
  }
}
