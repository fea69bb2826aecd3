import type { Problem } from '#lib/domain/problem.ts';
import { success, type Result } from '#lib/domain/result.ts';
import type { Group, Segment } from '#lib/domain/segment.ts';
import type { WorkspaceWords } from '#lib/engine/segment/condition.ts';
import { faultsOf, withoutFaults } from '#lib/engine/segment/rules.ts';
import { segmentOrder } from '#lib/engine/segment/segment-order.ts';
import type { SqlSetting } from '#lib/engine/segment/sql/open-writer.ts';
import { segmentSql } from '#lib/engine/segment/sql/segment-sql.ts';
import type { SqlDialectName } from '#lib/engine/segment/sql/sql-writer.ts';

export interface WrittenSql {
  readonly sql: string;
  /** Conditions that are not whole, and are left out. */
  readonly leftOut: number;
}

/** A segment as one query, with those that it is made of. Problem `segment-cycle`. */
export function writtenSql(
  { id, root }: { readonly id: string; readonly root: Group },
  segments: readonly Segment[],
  words: WorkspaceWords,
  dialect: SqlDialectName,
  setting: SqlSetting
): Result<WrittenSql, Problem> {
  // deleted meanwhile in another tab, it has no place among them any more
  const own = segments.some((segment) => segment.id === id) ? id : null;
  const order = segmentOrder(root, segments, own);
  if (!order.ok) return order;
  const whole = order.value.map((segment) => ({ ...segment, root: withoutFaults(segment.root, words) }));
  const leftOut = [root, ...order.value.map((segment) => segment.root)];
  return success({
    sql: segmentSql(withoutFaults(root, words), whole, dialect, setting),
    leftOut: leftOut.reduce((sum, one) => sum + faultsOf(one, words).size, 0)
  });
}
