import { countBits, countBoth } from '#lib/engine/chunk/bit-set.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import type { Group } from '#lib/domain/segment.ts';
import { partsOfEventColumn } from '#lib/domain/event-column.ts';
import { answerSegment, membersOf } from '#lib/engine/segment/answer.ts';
import { gapsUnder } from '#lib/engine/segment/data-reach.ts';
import { explainMember } from './explain-member.ts';
import { freeze } from './freeze.ts';
import { listMembers } from './list-members.ts';
import { newestOnly } from './overtaken.ts';
import { openPastAndFuture } from './past-and-future.ts';
import { SegmentReader, type OpenedSegments } from './segment-reader.ts';
import type { Asker, SegmentsFace } from './segments-face.ts';
import { Suggestions } from './suggestions.ts';

/** Answers about segments, on what one reader remembers. */
export function openSegmentsJob(reader = new SegmentReader()): SegmentsFace {
  const other = openPastAndFuture(reader);
  const suggestions = new Suggestions();
  const newest = { count: newestOnly(), list: newestOnly(), explain: newestOnly(), overlap: newestOnly() };
  const beyond = { curve: newestOnly(), leaving: newestOnly() };
  const at = <T>(
    asker: Asker,
    roots: readonly Group[],
    moment: number | null,
    use: (opened: OpenedSegments, membersIn: (root: Group) => Uint32Array) => T
  ): Promise<Result<T>> =>
    reader.on(asker, async (present) => {
      const rules = await reader.clean(present, asker, roots);
      if (!rules.ok) return rules;
      const opened = await reader.open(present, asker.zone, moment, rules.value);
      if (!opened.ok) return opened;
      const { cache } = moment === null ? reader.now : reader.elsewhen;
      return success(use(opened.value, (root) => membersOf(root, opened.value.base, cache)));
    });

  const face: SegmentsFace = {
    count(asker, { root, moment }) {
      const from = performance.now();
      return newest.count(() =>
        at(asker, [root], moment, ({ base, roots: [clean], coverage }) => {
          const { cache } = moment === null ? reader.now : reader.elsewhen;
          const { members: _, ...answer } = answerSegment(clean!, base, cache, coverage);
          return { ...answer, took: performance.now() - from };
        })
      );
    },
    members: (asker, { root, moment }) =>
      at(asker, [root], moment, ({ base, roots: [clean] }, membersIn) => {
        const bits = membersIn(clean!);
        return { commit: base.head.commit, moment: base.moment, people: countBits(bits), bits };
      }),
    list: (asker, { root, moment }, limit) =>
      newest.list(() =>
        at(asker, [root], moment, ({ base, roots: [clean] }, membersIn) =>
          listMembers(clean!, base, membersIn(clean!), limit)
        )
      ),
    explain: (asker, question, contact) => newest.explain(() => explainMember(reader, asker, question, contact)),
    curve: (asker, root, days, every) =>
      beyond.curve((isOvertaken) => other.curve(asker, { root, days, every }, isOvertaken)),
    leaving: (asker, root, moments) =>
      beyond.leaving((isOvertaken) => other.leaving(asker, root, moments, isOvertaken)),
    overlap: (asker, roots) =>
      newest.overlap(() =>
        at(asker, roots, null, ({ base, roots: clean, under, coverage }, membersIn) => {
          const sets = clean.map(membersIn);
          const sizes = sets.map(countBits);
          const pairs = sets.map((a, i) => sets.slice(0, i).map((b) => countBoth(a, b)));
          const gaps = clean.map((root) => gapsUnder(root, under, base, coverage));
          return { commit: base.head.commit, moment: base.moment, sizes, pairs, gaps };
        })
      ),
    coverage: (asker) =>
      reader.on(asker, ({ head }) => {
        const types = [...head.pages.keys()].flatMap((column) => {
          const parts = partsOfEventColumn(column);
          return parts?.column === 'span' ? [parts.type] : [];
        });
        return reader.coverage(head, types);
      }),
    suggest: (asker, column, typed) => reader.on(asker, ({ head }) => suggestions.of(head, column, typed)),
    async freeze(asker, root, name, from) {
      const members = await face.members(asker, { root, moment: null });
      return members.ok ? freeze(members.value, name, from) : members;
    }
  };
  return face;
}
