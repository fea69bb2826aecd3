import { failure, success, type Result } from '#lib/domain/result.ts';
import type { Group } from '#lib/domain/segment.ts';
import { countBits } from '#lib/engine/chunk/bit-set.ts';
import { membersOf } from '#lib/engine/segment/answer.ts';
import { knownAt } from '#lib/engine/segment/data-reach.ts';
import { subtract } from '#lib/engine/segment/sets.ts';
import { zoneClock } from '#lib/engine/segment/zone-clock.ts';
import type { Present } from './heads-in-time.ts';
import { cancelled, type IsOvertaken } from './overtaken.ts';
import type { CleanRules, OpenedSegments, SegmentReader } from './segment-reader.ts';
import type { Asker, SegmentsFace } from './segments-face.ts';

/** What a worker of segments says of other moments than now, all at one state of the workspace. */
export function openPastAndFuture(reader: SegmentReader) {
  /** Members at several moments, one after the other: between two, other questions are answered. */
  const atMoments = async <T>(
    { present, rules, zone, isOvertaken }: Looking,
    moments: readonly (number | null)[],
    use: (members: Uint32Array, opened: OpenedSegments) => T
  ): Promise<Result<readonly T[]>> => {
    const found: T[] = [];
    for (const moment of moments) {
      if (found.length > 0 && (await isOvertaken())) return failure(cancelled);
      const opened = await reader.open(present, zone, moment, rules);
      if (!opened.ok) return opened;
      const { base, roots } = opened.value;
      const { cache } = moment === null ? reader.now : reader.elsewhen;
      found.push(use(membersOf(roots[0]!, base, cache), opened.value));
    }
    return success(found);
  };
  const look = <T>(
    asker: Asker,
    root: Group,
    isOvertaken: IsOvertaken,
    work: (looking: Looking) => Promise<Result<T>>
  ): Promise<Result<T>> =>
    reader.on(asker, async (present) => {
      const rules = await reader.clean(present, asker, [root]);
      return rules.ok ? work({ present, rules: rules.value, zone: asker.zone, isOvertaken }) : rules;
    });

  return {
    /** @see SegmentsFace.curve */
    curve: (
      asker: Asker,
      { root, days, every }: Stretch,
      isOvertaken: IsOvertaken
    ): ReturnType<SegmentsFace['curve']> =>
      look(asker, root, isOvertaken, (looking) => {
        const clock = zoneClock(asker.zone);
        const today = clock.dayOf(Date.now());
        const ago = Array.from({ length: days }, (_, at) => days - 1 - at).filter((day) => day % every === 0);
        const midnights = ago.map((day) => clock.startOf(today - day));
        return atMoments(looking, [...midnights, null], (members, { base, roots, under, coverage }) => ({
          at: base.moment,
          people: countBits(members),
          known: knownAt(roots[0]!, under, base, coverage, base.arrivals)
        }));
      }),

    /** @see SegmentsFace.leaving */
    leaving: (
      asker: Asker,
      root: Group,
      moments: readonly number[],
      isOvertaken: IsOvertaken
    ): ReturnType<SegmentsFace['leaving']> =>
      look(asker, root, isOvertaken, async (looking) => {
        const sets = await atMoments(looking, [null, ...moments], (members, { base }) => ({
          members,
          at: base.moment
        }));
        if (!sets.ok) return sets;
        const [now, ...later] = sets.value;
        return success(
          later.map(({ members, at }) => ({
            at,
            leaving: countBits(subtract(now!.members, members)),
            entering: countBits(subtract(members, now!.members))
          }))
        );
      })
  };
}

/** The days of a curve, `every` so many of them. */
interface Stretch {
  readonly root: Group;
  readonly days: number;
  readonly every: number;
}

interface Looking {
  readonly present: Present;
  readonly rules: CleanRules;
  readonly zone: string;
  readonly isOvertaken: IsOvertaken;
}
