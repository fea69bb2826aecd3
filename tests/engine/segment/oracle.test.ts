import { env } from 'node:process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Group } from '#lib/domain/segment.ts';
import { bitRuns } from '#lib/engine/chunk/bit-set.ts';
import { membersOf } from '#lib/engine/segment/answer.ts';
import { ConditionCache } from '#lib/engine/segment/condition-cache.ts';
import { madeRoot } from '../../support/made-segments.ts';
import { plainWorkspace } from '../../support/plain-workspace.ts';
import { columnsOf } from '../../support/segment-columns.ts';
import { oracleMembers } from '../../support/segment-oracle.ts';

// twenty segments a workspace; more on demand
const runs = Number(env['TAMIS_CASES'] ?? 120);

const cases = plainWorkspace.chain((workspace) =>
  fc.record({
    workspace: fc.constant(workspace),
    first: madeRoot(workspace),
    second: madeRoot(workspace, ['s1']),
    roots: fc.array(madeRoot(workspace, ['s1', 's2']), { minLength: 18, maxLength: 18 })
  })
);

test('the engine answers what a slow look at each person answers, whatever the segment', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(cases, ({ workspace, first, second, roots }) => {
      const segments: Record<string, Group> = { s1: first, s2: second };
      const base = columnsOf(workspace, (segment) => membersOf(segments[segment]!, base, cache));
      const cache = new ConditionCache();
      for (const root of [first, second, ...roots]) {
        const members = bitRuns(membersOf(root, base, cache)).flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, at) => from + at)
        );
        expect(members).toEqual(oracleMembers(root, workspace, segments));
      }
    }),
    { numRuns: runs }
  );
});
