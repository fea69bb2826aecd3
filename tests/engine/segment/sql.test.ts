import { PGlite } from '@electric-sql/pglite';
import { DuckDBInstance } from '@duckdb/node-api';
import { env } from 'node:process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { success } from '#lib/domain/result.ts';
import type { Group, Segment } from '#lib/domain/segment.ts';
import { segmentOrder } from '#lib/engine/segment/segment-order.ts';
import { segmentSql } from '#lib/engine/segment/sql/segment-sql.ts';
import { sqlDialects, type SqlDialectName } from '#lib/engine/segment/sql/sql-writer.ts';
import { madeRoot } from '../../support/made-segments.ts';
import { plainWorkspace, type PlainWorkspace } from '../../support/plain-workspace.ts';
import { oracleMembers } from '../../support/segment-oracle.ts';
import { tablesOf } from '../../support/segment-tables.ts';
import { plainFields } from '../../support/segment-words.ts';

// twenty segments a workspace; more on demand
const runs = Number(env['TAMIS_CASES'] ?? 40);

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

/** One query for all: the place of the segment and the number of a contact, in order. */
function queryOf(
  dialect: SqlDialectName,
  { moment, zone }: PlainWorkspace,
  roots: readonly Group[],
  segments: readonly Segment[]
): string {
  const each = roots.map((root, at) => {
    const ordered = segmentOrder(root, segments);
    if (!ordered.ok) throw new Error('there is no circle');
    return `SELECT ${at} AS place, contact FROM (${segmentSql(root, ordered.value, dialect, { zone, moment, fields: plainFields })}) q${at}`;
  });
  return `${each.join('\nUNION ALL\n')}\nORDER BY 1, 2`;
}

async function judge(
  runQuery: (statements: string, query: string) => Promise<unknown[][]>,
  dialect: SqlDialectName,
  many: number
) {
  await fc.assert(
    fc.asyncProperty(cases, async ({ workspace, first, second, roots }) => {
      const segments = [named('s1', 'Un', first), named('s2', 'Été « deux »', second)];
      const all = [first, second, ...roots];
      const rows = await runQuery(tablesOf(workspace), queryOf(dialect, workspace, all, segments));
      const expected = all.flatMap((root, at) =>
        oracleMembers(root, workspace, { s1: first, s2: second }).map((contact) => [at, contact])
      );
      expect(rows.map((row) => row.map(Number))).toEqual(expected);
    }),
    { numRuns: many }
  );
}

describe('a segment as SQL', () => {
  test('has in DuckDB the members that a slow look finds', { timeout: 600_000 }, async () => {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    await judge(
      async (statements, query) => {
        await connection.run(statements);
        return (await connection.runAndReadAll(query)).getRows();
      },
      'duckdb',
      runs
    );
    connection.closeSync();
  });

  test('has in PostgreSQL the members that a slow look finds', { timeout: 600_000 }, async () => {
    const database = await PGlite.create();
    await judge(
      async (statements, query) => {
        await database.exec(statements);
        return (await database.query<unknown[]>(query, [], { rowMode: 'array' })).rows;
      },
      'postgresql',
      Math.ceil(runs / 4)
    );
    await database.close();
  });

  test('is written for every database, and names the tables of other segments once', () => {
    const inner: Group = { id: 'r1', on: true, join: 'all', rules: [] };
    const member = (of: string) => ({ id: of, on: true, kind: 'segment', operands: { has: 'in', of } });
    const outer: Group = { id: 'r2', on: true, join: 'all', rules: [member('a'), member('a')] };
    const segments = [named('a', 'VIP', { ...inner, rules: [member('b')] }), named('b', 'vip !', inner)];
    const ordered = segmentOrder(outer, segments);
    expect(ordered).toEqual(success([segments[1], segments[0]]));
    for (const dialect of sqlDialects) {
      const sql = segmentSql(outer, [segments[1]!, segments[0]!], dialect, { zone: 'UTC', moment: null, fields: [] });
      expect(sql.match(/segment_vip AS|segment_vip_2 AS/g)).toHaveLength(2);
    }
  });
});
