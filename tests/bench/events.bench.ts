import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDb, duckDbName } from './duckdb.ts';
import { contactsFile, eventsFile } from './event-file.ts';
import { inTurn, rounded, type BenchOptions, type Figure } from './figure.ts';
import { ImportBrowser } from './import-page.ts';

/** The import of events at `/import`, on the built app: events of contacts who are there, ten for each. */
export async function* measure({ address, crmRows: people, runs, only }: BenchOptions): AsyncGenerator<Figure> {
  const isWanted = (figure: string) => only.length === 0 || only.includes(figure);
  const rows = 10 * people;
  const [contacts, events] = [await contactsFile(people), await eventsFile(rows, people)];
  const folder = mkdtempSync(join(tmpdir(), 'tamis-bench-'));
  const browser = await ImportBrowser.launch(address);
  const tamis = async () => {
    await browser.import(contacts);
    return browser.importEvents(events);
  };
  try {
    if (isWanted('events-10m')) {
      console.log('events-10m');
      const times = await inTurn(runs, tamis, () => peer(contacts, events, join(folder, 'peer.db')));
      yield { figure: 'events-10m', unit: 'ratio', ...times, bound: 1.5, peer: duckDbName, rows };
    } else await tamis();
    const { events: kept, bytes } = await browser.keptEvents();
    await checkEvents(events, kept);
    const note = 'bytes of the pages of contact and moment, over the events kept';
    yield { figure: 'memory-event', unit: 'bytes', value: rounded(bytes / kept, 2), bound: 12, rows, note };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same work: read, told whose each event is, kept as a table in a file. The contacts are there before. */
async function peer(contacts: string, events: string, path: string): Promise<number> {
  rmSync(path, { force: true });
  const duckDb = await DuckDb.openFile(path);
  await duckDb.run(`CREATE TABLE contacts AS SELECT row_number() OVER () AS id, lower(trim(email)) AS email
    FROM read_csv('${contacts}', header = true, all_varchar = true); CHECKPOINT`);
  const took = await duckDb.run(`CREATE TABLE events AS
    SELECT c.id, e.event, e.date::TIMESTAMP AS at, e.campaign, e.url, e.amount::DOUBLE AS amount, e.duration::DOUBLE AS duration
    FROM read_csv('${events}', header = true, all_varchar = true) e JOIN contacts c ON c.email = lower(trim(e.email));
    CHECKPOINT`);
  duckDb.close();
  return took;
}

/** The events kept are the different rows of the file. */
async function checkEvents(file: string, kept: number): Promise<void> {
  const duckDb = await DuckDb.open();
  const expected = await duckDb.number(
    `SELECT count(*) FROM (SELECT DISTINCT * FROM read_csv('${file}', header = true, all_varchar = true))`
  );
  duckDb.close();
  if (kept !== expected) throw new Error(`${kept} events were kept, DuckDB counts ${expected}.`);
}
