import { isGroup, type Condition, type Group } from '#lib/domain/segment.ts';
import type { RuleCount } from '#lib/domain/segment-answer.ts';
import type { Mesh } from './sieve-shape.ts';

/** One line of the builder, from top to bottom. */
export type RuleLine =
  | { readonly kind: 'condition'; readonly rule: Condition; readonly place: LinePlace }
  | { readonly kind: 'group'; readonly rule: Group; readonly place: LinePlace }
  /** Where a condition is added to the group; says what the group lets through. */
  | { readonly kind: 'foot'; readonly rule: Group; readonly place: LinePlace };

export interface LinePlace {
  /** Groups around it, the root left out: 0 for the rules of the root. */
  readonly depth: number;
  /** What joins it to the rule before it in its group; null for the first one. */
  readonly mark: 'and' | 'or' | 'nor' | null;
  readonly parent: Group;
  /** Every group around it is on. */
  readonly reached: boolean;
}

/** The lines of a segment, its root left out. */
export function ruleLines(root: Group): readonly RuleLine[] {
  const lines: RuleLine[] = [];
  const walk = (parent: Group, depth: number, reached: boolean) => {
    parent.rules.forEach((rule, at) => {
      const place = { depth, mark: at === 0 ? null : marks[parent.join], parent, reached };
      if (!isGroup(rule)) return lines.push({ kind: 'condition', rule, place });
      lines.push({ kind: 'group', rule, place });
      walk(rule, depth + 1, reached && rule.on);
      return lines.push({ kind: 'foot', rule, place });
    });
  };
  walk(root, 0, true);
  return lines;
}

const marks = { all: 'and', any: 'or', none: 'nor' } as const;

/** The rows of dots that the rules are, top to bottom. In a group of alternatives all of them cross the jet as it
 * arrives there, however deep they stand, and it narrows under the last one.
 * @param yOf height of a rule's line; null where it is not drawn yet */
export function ruleMeshes(
  root: Group,
  counts: Readonly<Record<string, RuleCount>>,
  yOf: (id: string) => number | null
): readonly Mesh[] {
  const meshes: Mesh[] = [];
  const walk = (parent: Group, within: RuleCount | null) => {
    for (const rule of parent.rules) {
      const count = counts[rule.id];
      if (!rule.on || !count) continue;
      if (isGroup(rule)) {
        const from = meshes.length;
        walk(rule, within ?? (rule.join === 'any' ? count : null));
        const last = meshes.length - 1;
        if (!within && last >= from) meshes[last] = { ...meshes[last]!, after: count.leaving };
        continue;
      }
      const y = yOf(rule.id);
      if (y === null) continue;
      const arriving = within?.arriving ?? count.arriving;
      meshes.push({ id: rule.id, y, arriving, passing: count.leaving, after: within?.arriving ?? count.leaving });
    }
  };
  const alternatives = root.join === 'any' ? (counts[root.id] ?? null) : null;
  walk(root, alternatives);
  if (alternatives && meshes.length > 0) meshes[meshes.length - 1] = { ...meshes.at(-1), after: alternatives.leaving };
  return meshes;
}

/** Whether a rule counts for something: it and all groups around it are on. */
export const isCounted = (line: RuleLine): boolean => line.place.reached && line.rule.on;

export const lineId = ({ kind, rule }: RuleLine): string => (kind === 'foot' ? `${rule.id}-foot` : rule.id);
