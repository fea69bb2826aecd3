import '../../../storage/node-device.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventTypesOf } from '#lib/engine/events/event-types.ts';
import { proposeEvents } from '#lib/engine/events/propose-events.ts';
import { eventsCsv } from '#lib/engine/sample/events-csv.ts';
import { makeEmail } from '#lib/engine/sample/people.ts';
import { inspect } from '#lib/workers/read/read.job.ts';
import { freshDatabase, valueOf } from '../../../storage/fresh-database.ts';
import { readEvents, type PlainEvent } from '../../../support/read-events.ts';
import { readPeople } from '../../../support/read-people.ts';
import { mustRun } from '../run-here.ts';
import { importEventsHere } from './run-events-here.ts';

const people = 300;
const folder = mkdtempSync(join(tmpdir(), 'tamis-events-'));
const path = join(folder, 'events.csv');
let events: readonly PlainEvent[] = [];
let emails: ReadonlyMap<number, string> = new Map();

beforeAll(async () => {
  await freshDatabase();
  const now = Date.UTC(2026, 10, 22, 6);
  const file = { seed: 3, people, days: 10, events: 2500, now, language: 'fr', identityName: 'email' } as const;
  const identityOf = (person: number) => makeEmail(3, person);
  const attributes = ['campaign', 'url', 'amount', 'products'] as const;
  const text = [...eventsCsv({ ...file, identityOf, attributes })].join('');
  writeFileSync(path, text);
  const inspection = valueOf(await inspect(new Blob([text]), {}, true));
  const plan = proposeEvents(inspection, 'events.csv', eventTypesOf([]), null, 'UTC');
  mustRun(await importEventsHere({ text, dialect: inspection.dialect, plan }, { slice: 20_000 }));
  events = await readEvents();
  emails = new Map((await readPeople()).map(({ contact, fields }) => [contact, fields['email']!]));
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['type', 'event', ({ type }: PlainEvent) => type],
  ['day', "strftime(date::TIMESTAMP, '%Y-%m-%d')", ({ at }: PlainEvent) => new Date(at).toISOString().slice(0, 10)],
  ['person', 'email', ({ contact }: PlainEvent) => emails.get(contact)!],
  [
    'amount',
    "coalesce(amount::DOUBLE::VARCHAR, '')",
    ({ values }: PlainEvent) => (values['amount'] ? plain(values['amount']) : '')
  ]
])('events by %s are as many as DuckDB counts', async (_, expression, keyOf) => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  const source = `read_csv('${path}', header = true, all_varchar = true)`;
  const read = await connection.runAndReadAll(
    `SELECT ${expression} AS key, count(*)::INTEGER FROM (SELECT DISTINCT * FROM ${source}) GROUP BY key`
  );
  const expected = new Map(read.getRows().map(([key, count]) => [String(key), Number(count)]));
  connection.closeSync();
  const found = new Map<string, number>();
  for (const event of events) found.set(keyOf(event), (found.get(keyOf(event)) ?? 0) + 1);
  expect(Object.fromEntries([...found].sort())).toEqual(Object.fromEntries([...expected].sort()));
  expect(found.size).toBeGreaterThan(5);
});

/** As DuckDB writes a double. */
const plain = (text: string) => (text.includes('.') ? text : `${text}.0`);
