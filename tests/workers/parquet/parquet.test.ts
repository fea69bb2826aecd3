import '../../storage/node-device.ts';
import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Group, Segment } from '#lib/domain/segment.ts';
import { hasBit } from '#lib/engine/chunk/bit-set.ts';
import { segmentOrder } from '#lib/engine/segment/segment-order.ts';
import { segmentSql } from '#lib/engine/segment/sql/segment-sql.ts';
import { saveSegment } from '#lib/storage/segments.ts';
import { openParquetJob } from '#lib/workers/parquet/parquet.job.ts';
import { openSegmentsJob } from '#lib/workers/segment/segments.job.ts';
import { freshDatabase, valueOf } from '../../storage/fresh-database.ts';
import { keepWorkspace } from '../../support/keep-workspace.ts';
import { madeRoot } from '../../support/made-segments.ts';
import { plainWorkspace } from '../../support/plain-workspace.ts';
import { oracleMembers } from '../../support/segment-oracle.ts';
import { plainFields } from '../../support/segment-words.ts';

// twenty segments a workspace; more on demand
const runs = Number(env['TAMIS_CASES'] ?? 12);
const day = 86_400_000;

const named = (id: string, name: string, root: Group): Segment => ({
  ...{ id, name, root, examples: [], createdAt: 0, changedAt: 0 }
});

const cases = plainWorkspace.chain((workspace) =>
  fc.record({
    workspace: fc.constant(workspace),
    first: madeRoot(workspace),
    second: madeRoot(workspace, ['s1']),
    roots: fc.array(madeRoot(workspace, ['s1', 's2']), { minLength: 18, maxLength: 18 })
  })
);

test('the worker, a slow look, and DuckDB over the exported Parquet find the same members', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tamis-parquet-'));
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const duckDb = await instance.connect();
  try {
    await fc.assert(
      fc.asyncProperty(cases, async ({ workspace, first, second, roots }) => {
        const { moment, zone } = workspace;
        const arrived = moment - 3 * day;
        const lived = { ...workspace, arrivals: [{ from: 0, at: arrived }] };
        const segments = [named('s1', 'Un', first), named('s2', 'Été « deux »', second)];
        await freshDatabase();
        await keepWorkspace(lived, arrived);
        for (const segment of segments) valueOf(await saveSegment(segment));
        for (const { table, kept } of valueOf(await openParquetJob().write(() => undefined))) {
          const path = join(folder, `${table}.parquet`);
          writeFileSync(path, Buffer.from(await kept!.arrayBuffer()));
          await duckDb.run(`CREATE OR REPLACE VIEW ${table} AS SELECT * FROM '${path}'`);
        }
        const job = openSegmentsJob();
        const writes = { heads: 0, segments: 0 };
        for (const root of [first, second, ...roots]) {
          const expected = oracleMembers(root, lived, { s1: first, s2: second });
          const { bits } = valueOf(await job.members({ zone, writes }, { root, moment }));
          expect([...workspace.people.keys()].filter((contact) => hasBit(bits, contact))).toEqual(expected);
          const order = valueOf(segmentOrder(root, segments));
          const sql = segmentSql(root, order, 'duckdb', { zone, moment, fields: plainFields });
          const found = await duckDb.runAndReadAll(`SELECT contact FROM (${sql}) ORDER BY 1`);
          expect(found.getRows().map(([contact]) => Number(contact))).toEqual(expected);
        }
      }),
      { numRuns: runs }
    );
  } finally {
    duckDb.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}, 600_000);

test('how much is written is told from nothing to all', async () => {
  await freshDatabase();
  await keepWorkspace(fc.sample(plainWorkspace, 1)[0]!, 0);
  const told: number[] = [];
  valueOf(await openParquetJob().write((part) => told.push(part)));
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
});
