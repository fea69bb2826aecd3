import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DuckDb, duckDbName } from './duckdb.ts';
import { inTurn, median, rounded, type BenchOptions, type Figure } from './figure.ts';
import { HashBrowser, type HashWish } from './hash-page.ts';
import { longestTask } from './longest-task.ts';
import { crmFile, emailFile } from './people-file.ts';
import { peakOfRenderers } from './renderer-memory.ts';

/** The job at `/hash`, on the built app, against DuckDB doing the same work from the same file. */
export async function* measure(options: BenchOptions): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'tamis-bench-'));
  try {
    const isWanted = (figure: string) => options.only.length === 0 || options.only.includes(figure);
    for (const { figure, make } of races) {
      if (!isWanted(figure)) continue;
      console.log(figure);
      const race = await make(options);
      yield { figure, unit: 'ratio', ...(await run(race, options, folder)) };
    }
    if (isWanted('hash-memory-5m') || isWanted('hash-memory-20m')) yield* memory(options);
    if (isWanted('hash-longest-task')) yield await responsiveness(options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Race {
  readonly wish: HashWish;
  readonly rows: number;
  readonly bound: number;
  readonly query: string;
  /** How DuckDB writes the file. */
  readonly form: string;
  /** Where the rows must be those of another query, once each, in the order of their first time. */
  readonly distinctOf?: string;
}

const races: readonly { figure: string; make: (options: BenchOptions) => Promise<Race> }[] = [
  {
    figure: 'hash-md5-5m',
    make: async ({ rows }) => emailRace(await emailFile(rows), rows, 'md5', 'Powerspace')
  },
  {
    figure: 'hash-sha256-5m',
    make: async ({ rows }) => emailRace(await emailFile(rows), rows, 'sha256', 'Pinterest')
  },
  {
    figure: 'hash-distinct-5m',
    make: async ({ rows }) => {
      const race = emailRace(await emailFile(rows, 20), rows, 'md5', 'Powerspace');
      const query = race.query.replace('SELECT', 'SELECT DISTINCT');
      return { ...race, wish: { ...race.wish, keepsDuplicates: false }, query, distinctOf: race.query };
    }
  },
  {
    figure: 'hash-crm-1m',
    make: async ({ crmRows }) => {
      const file = await crmFile(crmRows);
      return {
        wish: { file, network: 'Meta', keepsDuplicates: true, fields: ['E-mail', 'Phone'] },
        rows: crmRows,
        bound: 0.6,
        query: `SELECT sha256(lower(trim(email))) AS email,
          CASE WHEN phone <> '' THEN sha256(regexp_replace(phone, '[^0-9]', '', 'g')) END AS phone
          FROM read_csv('${file}', header = true, all_varchar = true)`,
        form: 'HEADER true'
      };
    }
  }
];

function emailRace(file: string, rows: number, digest: 'md5' | 'sha256', network: string): Race {
  return {
    wish: { file, network, keepsDuplicates: true },
    rows,
    bound: 0.4,
    query: `SELECT ${digest}(lower(trim(email))) FROM read_csv('${file}', header = true)`,
    form: 'HEADER false'
  };
}

/** Duplicates are kept: what is remembered of every row would have to grow. */
async function* memory({ address, rows, memoryRows }: BenchOptions): AsyncGenerator<Figure> {
  const note = 'peak resident set (VmHWM) of the renderer with page and workers, code shared with others included';
  const peakOf = async (count: number) => {
    const file = await emailFile(count);
    const browser = await HashBrowser.open(address);
    try {
      await browser.run({ file, network: 'Powerspace', keepsDuplicates: true });
      return Math.round(peakOfRenderers());
    } finally {
      await browser.close();
    }
  };
  console.log('hash-memory-5m, hash-memory-20m');
  const few = await peakOf(rows);
  yield { figure: 'hash-memory-5m', unit: 'MB', value: few, bound: 400, rows, note };
  const many = await peakOf(memoryRows);
  // flat: what differs is what differs between two runs of the same size
  const bound = Math.min(400, Math.round(1.15 * few));
  yield { figure: 'hash-memory-20m', unit: 'MB', value: many, bound, rows: memoryRows, note };
}

async function responsiveness({ address, rows, runs }: BenchOptions): Promise<Figure> {
  console.log('hash-longest-task');
  const wish = { file: await emailFile(rows), network: 'Powerspace', keepsDuplicates: true };
  const browser = await HashBrowser.open(address);
  const longest: number[] = [];
  try {
    await browser.run(wish);
    for (let run = 1; run <= runs; run++) {
      await browser.prepare(wish);
      longest.push(await longestTask(browser.page, () => browser.produce()));
      console.log(`  run ${run}: ${rounded(longest.at(-1) ?? 0, 1)} ms`);
    }
  } finally {
    await browser.close();
  }
  const note = 'longest main-thread task from the click to the digest of the file, median of the runs';
  return { figure: 'hash-longest-task', unit: 'ms', value: rounded(median(longest), 1), bound: 50, rows, note };
}

async function run(race: Race, { address, runs }: BenchOptions, folder: string) {
  const duckDb = await DuckDb.open();
  const browser = await HashBrowser.open(address);
  const itsFile = join(folder, 'peer.csv');
  try {
    await browser.run(race.wish);
    await compare(browser, race, duckDb, folder);
    const times = await inTurn(
      runs,
      () => browser.run(race.wish),
      () => duckDb.copy(race.query, itsFile, race.form)
    );
    return { ...times, bound: race.bound, peer: duckDbName, rows: race.rows };
  } finally {
    await browser.close();
    duckDb.close();
  }
}

/** A fast wrong answer is worth nothing: the two files are the same, byte for byte. */
async function compare(browser: HashBrowser, race: Race, duckDb: DuckDb, folder: string): Promise<void> {
  const [mine, its] = [join(folder, 'mine.csv'), join(folder, 'its.csv')];
  await browser.save(mine);
  await duckDb.copy(race.distinctOf ?? race.query, its, race.form);
  const expected = race.distinctOf ? await digestOfFirsts(its) : await digestOf(its);
  if ((await digestOf(mine)) !== expected) throw new Error('Tamis and DuckDB wrote different files.');
  console.log(`  the same file as DuckDB's${race.distinctOf ? ', duplicates aside' : ''}`);
}

async function digestOf(path: string): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(path)) digest.update(chunk as Buffer);
  return digest.digest('hex');
}

/** Digest of a file without the lines that stood in it before. */
async function digestOfFirsts(path: string): Promise<string> {
  const digest = createHash('sha256');
  const seen = new Set<string>();
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    if (seen.has(line)) continue;
    seen.add(line);
    digest.update(`${line}\n`);
  }
  return digest.digest('hex');
}
