import { isGroup, type Group } from '#lib/domain/segment.ts';
import { conditionKind } from '../catalog.ts';
import type { Person } from '../explain.ts';
import type { PersonBase } from '../segment-base.ts';
import type { Act } from './act.ts';

/** What may happen to a person that matters to the rules of a segment, the smallest first, a few. */
export const actsWorthTrying = (
  root: Group,
  base: PersonBase,
  contact: number,
  rootOf: Person['rootOf']
): readonly Act[] =>
  actsOf(root, base, contact, rootOf)
    .toSorted((a, b) => sizeOf(a) - sizeOf(b))
    .slice(0, mostTried);

const mostTried = 16;

/** Everything that would turn a condition that counts, in other segments that are named too; each once. */
function actsOf(root: Group, base: PersonBase, contact: number, rootOf: Person['rootOf']): readonly Act[] {
  const found = new Map<string, Act>();
  const look = ({ rules }: Group): void => {
    for (const rule of rules) {
      if (!rule.on) continue;
      if (isGroup(rule)) {
        look(rule);
        continue;
      }
      const kind = conditionKind(rule.kind)!;
      for (const act of kind.acts?.(rule.operands, base, contact) ?? []) found.set(JSON.stringify(act), act);
      for (const segment of kind.needs(rule.operands, base).segments) {
        const other = rootOf(segment);
        if (other) look(other);
      }
    }
  };
  look(root);
  return [...found.values()];
}

/** What is sooner done comes first: one event, a choice that the person makes, what others note of them. */
function sizeOf(act: Act): number {
  if (act.kind === 'event') return act.times + act.filters.length / 10;
  return { consent: 1.5, tag: 1.6, value: 1.7 }[act.kind];
}
