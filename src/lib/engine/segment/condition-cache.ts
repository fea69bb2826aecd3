import type { Condition } from '#lib/domain/segment.ts';
import { conditionKind } from './catalog.ts';
import type { ConditionNeeds } from './condition.ts';
import { rowsInside } from './event/stretches.ts';
import type { SegmentBase } from './segment-base.ts';

/** Sets of conditions that were evaluated: a set is used again as long as everything that it was made of is the same, the
 * very pages, the very rows inside its windows, the very days. So switching a rule, or asking the same a second later
 * when nothing happened at the edge of its window, is a matter of bits. */
export class ConditionCache {
  readonly #sets = new Map<string, Kept>();
  readonly #most: number;

  /** @param most sets that are kept; one takes a byte for 8 contacts */
  constructor(most = 200) {
    this.#most = most;
  }

  /** Who meets a condition that has passed `check`. */
  setOf({ kind, operands }: Condition, base: SegmentBase): Uint32Array {
    const condition = conditionKind(kind);
    if (!condition) throw new Error(`a condition that was not checked: ${kind}`);
    const key = conditionKey(kind, operands);
    const made = madeOf(condition.needs(operands, base), base);
    const known = this.#sets.get(key);
    this.#sets.delete(key);
    const kept = known && isSame(known.of, made) ? known : { set: condition.evaluate(operands, base), of: made };
    // the one used longest ago is the first
    this.#sets.set(key, kept);
    if (this.#sets.size > this.#most) this.#sets.delete(this.#sets.keys().next().value!);
    return kept.set;
  }
}

/** Conditions with the same key mean the same. */
export const conditionKey = (kind: string, operands: Condition['operands']): string =>
  JSON.stringify([kind, operands], (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value
  );

interface Kept {
  readonly set: Uint32Array;
  readonly of: readonly unknown[];
}

/** Everything that a set depends on, compared by identity. */
function madeOf({ columns, events, segments, times }: ConditionNeeds, base: SegmentBase): readonly unknown[] {
  return [
    base.everyone,
    base.zone,
    base.head.rows,
    ...columns.flatMap((column) => base.column(column)),
    ...events.flatMap(({ type, bounds }) =>
      base.events(type).flatMap((page) => {
        const { from, to } = rowsInside(page, bounds);
        return from < to ? [page, from, to] : [];
      })
    ),
    ...segments.map((segment) => base.members(segment)),
    ...times
  ];
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, at) => Object.is(one, b[at]));
