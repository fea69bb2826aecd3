import { countBits } from '#lib/engine/chunk/bit-set.ts';
import { success, type Result } from '#lib/domain/result.ts';
import type { Group } from '#lib/domain/segment.ts';
import { answerSegment, membersOf } from '#lib/engine/segment/answer.ts';
import { explainSegment } from '#lib/engine/segment/explain.ts';
import { intersect, subtract } from '#lib/engine/segment/sets.ts';
import { zoneClock } from '#lib/engine/segment/zone-clock.ts';
import { freeze } from './freeze.ts';
import { listMembers } from './list-members.ts';
import { SegmentReader, type OpenedSegments, type WhatToOpen } from './segment-reader.ts';
import type { SegmentsFace } from './segments-face.ts';
import { suggestValues } from './suggest-values.ts';

/** Answers about segments, on what one reader remembers. */
export function openSegmentsJob(reader = new SegmentReader()): SegmentsFace {
  const on = async <T>(asked: WhatToOpen, use: (opened: OpenedSegments) => T): Promise<Result<T>> => {
    const opened = await reader.open(asked);
    return opened.ok ? success(use(opened.value)) : opened;
  };
  /** Members of the same rules at several moments, each with the events until then. */
  const atMoments = async <T>(
    zone: string,
    root: Group,
    moments: readonly number[],
    use: (members: Uint32Array, moment: number) => T
  ): Promise<Result<readonly T[]>> => {
    const answers: T[] = [];
    for (const moment of moments) {
      const answer = await on({ zone, moment, roots: [root] }, ({ base, roots: [clean] }) =>
        use(membersOf(clean!, base, reader.cache), moment)
      );
      if (!answer.ok) return answer;
      answers.push(answer.value);
    }
    return success(answers);
  };
  const membersAt = async (zone: string, root: Group, moment: number): Promise<Result<Uint32Array>> => {
    const members = await atMoments(zone, root, [moment], (set) => set);
    return members.ok ? success(members.value[0]!) : members;
  };

  return {
    count(zone, { root, moment }) {
      const from = performance.now();
      return on({ zone, moment, roots: [root] }, ({ base, roots: [clean], coverage }) => {
        const { members: _, ...answer } = answerSegment(clean!, base, reader.cache, coverage);
        return { ...answer, took: performance.now() - from };
      });
    },
    members: (zone, { root, moment }) =>
      on({ zone, moment, roots: [root] }, ({ base, roots: [clean] }) => {
        const bits = membersOf(clean!, base, reader.cache);
        return { commit: base.head.commit, moment: base.moment, people: countBits(bits), bits };
      }),
    list: (zone, { root, moment }, limit) =>
      on({ zone, moment, roots: [root] }, ({ base, roots: [clean] }) =>
        listMembers(clean!, base, membersOf(clean!, base, reader.cache), limit)
      ),
    explain: (zone, { root, moment }, contact) =>
      on({ zone, moment, roots: [root], allEvents: true }, ({ base, roots: [clean], coverage, segments }) => {
        const rootOf = (id: string) => segments.find((one) => one.id === id)?.root;
        return { ...explainSegment(clean!, base, contact, coverage, rootOf), since: null };
      }),
    async curve(zone, root, days) {
      const now = Date.now();
      const clock = zoneClock(zone);
      const today = clock.dayOf(now);
      const midnights = Array.from({ length: days }, (_, at) => clock.startOf(today - days + 1 + at));
      return atMoments(zone, root, [...midnights, now], (members, at) => ({ at, people: countBits(members) }));
    },
    async leaving(zone, root, moments) {
      const now = await membersAt(zone, root, Date.now());
      if (!now.ok) return now;
      return atMoments(zone, root, moments, (members, at) => ({
        at,
        leaving: countBits(subtract(now.value, members)),
        entering: countBits(subtract(members, now.value))
      }));
    },
    async moved(zone, root, since) {
      const before = await membersAt(zone, root, since);
      if (!before.ok) return before;
      const now = await membersAt(zone, root, Date.now());
      if (!now.ok) return now;
      const entered = countBits(subtract(now.value, before.value));
      return success({ entered, left: countBits(subtract(before.value, now.value)) });
    },
    overlap: (zone, roots) =>
      on({ zone, moment: null, roots }, ({ base, roots: clean }) => {
        const sets = clean.map((root) => membersOf(root, base, reader.cache));
        const sizes = sets.map(countBits);
        const pairs = sets.map((a, i) => sets.slice(0, i).map((b) => countBits(intersect(a, b))));
        return { commit: base.head.commit, moment: base.moment, sizes, pairs };
      }),
    coverage: () => reader.coverage(),
    suggest: (_, column, typed) => suggestValues(column, typed),
    async freeze(zone, root, name, from) {
      const members = await membersAt(zone, root, Date.now());
      return members.ok ? freeze(members.value, name, from) : members;
    }
  };
}
