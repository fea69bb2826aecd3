import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rule } from '#lib/domain/segment.ts';
import { membersOf } from '#lib/engine/segment/answer.ts';
import { whatProlongs } from '#lib/engine/segment/change/what-prolongs.ts';
import { ConditionCache } from '#lib/engine/segment/condition-cache.ts';
import { explainSegment } from '#lib/engine/segment/explain.ts';
import { madeRoot } from '../../../support/made-segments.ts';
import { plainAfter } from '../../../support/plain-act.ts';
import { plainTypes, plainWorkspace, type PlainWorkspace } from '../../../support/plain-workspace.ts';
import { columnsOf } from '../../../support/segment-columns.ts';
import { oracleMembers } from '../../../support/segment-oracle.ts';

const did = (id: string): fc.Arbitrary<Rule> =>
  fc
    .record({
      event: fc.constantFrom(...plainTypes),
      times: fc.constantFrom(1, 1, 2).map((count) => ({ compare: 'at-least', count })),
      window: fc.constantFrom(
        { kind: 'hours', amount: 200 },
        { kind: 'hours', amount: 72 },
        { kind: 'days', amount: 7 }
      ),
      filters: fc.constant([])
    })
    .map((operands) => ({ id, on: true, kind: 'event', operands }));

// windows that people leave, beside rules of any kind
const cases = plainWorkspace.chain((workspace) => {
  const root = fc.record({
    id: fc.constant('root'),
    on: fc.constant(true),
    join: fc.constantFrom('any', 'all'),
    rules: fc.oneof(fc.tuple(did('a'), did('b')), fc.tuple(did('a'), madeRoot(workspace, ['s1'])))
  });
  return fc.record({
    workspace: fc.constant(workspace),
    other: madeRoot(workspace),
    roots: fc.array(root, { minLength: 4, maxLength: 4 })
  });
});

test('what keeps somebody in longer does until it says, tried on the tables with the slow look', () => {
  let told = 0;
  fc.assert(
    fc.property(cases, ({ workspace: made, other, roots }) => {
      // what is dated later happens later: nobody knows of it now
      const workspace: PlainWorkspace = { ...made, events: made.events.filter(({ at }) => at <= made.moment) };
      const cache = new ConditionCache();
      const base = columnsOf(workspace, () => membersOf(other, base, cache));
      for (const root of roots) {
        workspace.people.forEach((_, contact) => {
          const longer = whatProlongs(root, base, contact, () => other);
          if (longer.length === 0) return;
          const { member, truth } = explainSegment(root, base, contact, [], () => other);
          expect([member, truth.next?.holds]).toEqual([true, false]);
          expect(longer.length).toBeLessThanOrEqual(2);
          const isMember = (seen: typeof workspace, moment: number) =>
            oracleMembers(root, { ...seen, moment }, { s1: other }).includes(contact);
          const leaves = truth.next!.at;
          expect(isMember(workspace, leaves)).toBe(false);
          for (const { act, until } of longer) {
            told++;
            const after = plainAfter(workspace, contact, act);
            const moments = [workspace.moment, leaves, ...(until === null ? [] : [until - 1, until])];
            expect(
              moments.map((moment) => isMember(after, moment)),
              JSON.stringify({ act, root })
            ).toEqual(moments.map((moment) => moment !== until));
          }
        });
      }
    }),
    { numRuns: 25 }
  );
  expect(told).toBeGreaterThan(10);
});
