import { expect, test } from 'vitest';
import { exportParquet } from '#lib/workers/parquet/parquet.client.ts';
import { freshDatabase, valueOf } from '../../storage/fresh-database.ts';
import { pourEvents } from '../../support/pour-events.ts';

const never = () => new AbortController().signal;

test('the workspace is written on the disk as four files, which go when they are dropped', async () => {
  await freshDatabase();
  const events = [{ type: 'email-opened', at: 1_000_000, contact: 1, values: {} }];
  await pourEvents(events, { source: 'Lettre', from: 0, until: 2_000_000, born: 3 });
  const told: number[] = [];
  const tables = valueOf(await exportParquet((part) => told.push(part), never()));
  expect(tables.map(({ name }) => name)).toEqual([
    'contacts.parquet',
    'events.parquet',
    'contact_tags.parquet',
    'list_members.parquet'
  ]);
  for (const { file } of tables) {
    expect(await file.slice(0, 4).text()).toBe('PAR1');
    expect(await file.slice(-4).text()).toBe('PAR1');
  }
  await Promise.all(tables.map((table) => table.drop()));
  await expect(tables[0]!.file.text()).rejects.toThrow();
});

test('it can be cancelled', async () => {
  await freshDatabase();
  expect(await exportParquet(() => undefined, AbortSignal.abort())).toEqual({
    ok: false,
    problem: { kind: 'cancelled' }
  });
});
