import { isGroup, type Group, type Rule, type Segment } from '#lib/domain/segment.ts';
import { conditionKind } from '../catalog.ts';
import { bigquery } from './bigquery.ts';
import { clickhouse } from './clickhouse.ts';
import { segmentTables } from './column-names.ts';
import { duckdb } from './duckdb.ts';
import { openWriter, type SqlSetting } from './open-writer.ts';
import { postgresql } from './postgresql.ts';
import type { SqlDialect } from './sql-dialect.ts';
import type { SqlDialectName, SqlWriter } from './sql-writer.ts';

/** A segment as one query over the exported workspace (README.md), which answers the numbers of its contacts. Its
 * conditions have passed `check`.
 * @param segments those that it is made of, in the order of `segmentOrder` */
export function segmentSql(
  root: Group,
  segments: readonly Segment[],
  dialect: SqlDialectName,
  setting: SqlSetting
): string {
  const tables = segmentTables(segments);
  const sql = openWriter(dialects[dialect], setting, tables);
  const common = segments.map(({ id, root: other }) => `${tables.get(id)!} AS (\n${select(other, sql, '  ')}\n)`);
  return `${common.length > 0 ? `WITH ${common.join(',\n')}\n` : ''}${select(root, sql, '')}`;
}

const dialects: Readonly<Record<SqlDialectName, SqlDialect>> = { duckdb, postgresql, bigquery, clickhouse };

const select = (root: Group, sql: SqlWriter, indent: string): string =>
  `${indent}SELECT c.contact FROM contacts c\n${indent}WHERE ${ruleSql({ ...root, on: true }, sql, indent) ?? 'TRUE'}`;

/** Null where a rule counts for nothing. */
function ruleSql(rule: Rule, sql: SqlWriter, indent: string): string | null {
  if (!rule.on) return null;
  if (!isGroup(rule)) return conditionKind(rule.kind)!.sql(rule.operands, sql);
  const inner = `${indent}  `;
  const parts = rule.rules.flatMap((one) => ruleSql(one, sql, inner) ?? []);
  if (parts.length === 0) return null;
  const joined = parts.join(`\n${inner}${rule.join === 'all' ? 'AND' : 'OR'} `);
  return `${rule.join === 'none' ? 'NOT ' : ''}(${joined})`;
}
