import { isGroup, type Condition, type Group, type Rule } from '#lib/domain/segment.ts';
import type { SegmentAnswer } from '#lib/domain/segment-answer.ts';
import type { Bilingual } from '#lib/domain/words.ts';
import { conditionKind } from './catalog.ts';
import { conditionKey } from './condition-cache.ts';

/** Something odd about a rule; nothing is forbidden by it. */
export interface LintNote {
  readonly rule: string;
  readonly kind: 'contradiction' | 'duplicate' | 'changes-nothing' | 'keeps-nobody' | 'beyond-coverage';
  /** The rule that it is about as well. */
  readonly other: string | null;
  /** Of a contradiction: the sentence of the other rule comes after it. */
  readonly words: Bilingual;
}

/** What is odd about a segment: by its rules alone, and by what they did to the people of now. */
export function lintSegment(root: Group, answer: Pick<SegmentAnswer, 'rules'> | null): readonly LintNote[] {
  const byRules = lintGroup(root);
  const told = new Set(byRules.flatMap(({ rule, other }) => [rule, other]));
  // what the rules themselves explain is not told twice
  const byPeople = answer ? lintCounts(root, answer).filter(({ rule }) => !told.has(rule)) : [];
  return [...byRules, ...byPeople];
}

function lintGroup(group: Group): readonly LintNote[] {
  const active = group.rules.filter(({ on }) => on);
  const conditions = active.filter((rule): rule is Condition => !isGroup(rule));
  const pairs = conditions.flatMap((later, at) => conditions.slice(0, at).map((earlier) => [earlier, later] as const));
  const notes = pairs.flatMap(([earlier, later]): LintNote[] => {
    if (conditionKey(earlier.kind, earlier.operands) === conditionKey(later.kind, later.operands))
      return [note('duplicate', later.id, earlier.id)];
    return group.join === 'all' && exclude(earlier, later) ? [note('contradiction', later.id, earlier.id)] : [];
  });
  return [...notes, ...active.flatMap((rule) => (isGroup(rule) ? lintGroup(rule) : []))];
}

function exclude(a: Condition, b: Condition): boolean {
  const kind = conditionKind(a.kind);
  if (a.kind !== b.kind || !kind?.excludes) return false;
  return kind.excludes(a.operands, b.operands) || kind.excludes(b.operands, a.operands);
}

function lintCounts(group: Group, answer: Pick<SegmentAnswer, 'rules'>): readonly LintNote[] {
  return group.rules.flatMap((rule): readonly LintNote[] => {
    const inside = isGroup(rule) && rule.on ? lintCounts(rule, answer) : [];
    return rule.on ? [...lintCount(rule, group.join, answer), ...inside] : [];
  });
}

function lintCount(rule: Rule, join: Group['join'], { rules }: Pick<SegmentAnswer, 'rules'>): readonly LintNote[] {
  const count = rules[rule.id];
  if (!count) return [];
  const gaps = !isGroup(rule) && count.gaps.length > 0 ? [note('beyond-coverage', rule.id, null)] : [];
  if (count.arriving === 0) return gaps;
  if (join === 'any')
    return count.leaving > 0 && count.alone === 0 ? [...gaps, note('changes-nothing', rule.id, null)] : gaps;
  if (count.leaving === 0) return [...gaps, note('keeps-nobody', rule.id, null)];
  return count.leaving === count.arriving ? [...gaps, note('changes-nothing', rule.id, null)] : gaps;
}

const note = (kind: LintNote['kind'], rule: string, other: string | null): LintNote => ({
  ...{ kind, rule, other },
  words: noteWords[kind]
});

const noteWords: Readonly<Record<LintNote['kind'], Bilingual>> = {
  contradiction: {
    fr: 'Personne ne peut remplir en même temps que celle-ci la condition',
    en: 'Nobody can meet this together with the condition'
  },
  duplicate: { fr: 'La même condition est déjà dans ce groupe.', en: 'The same condition is in this group already.' },
  'changes-nothing': { fr: 'Elle ne change rien.', en: 'It changes nothing.' },
  'keeps-nobody': { fr: 'Elle ne laisse passer personne.', en: 'It lets nobody through.' },
  'beyond-coverage': {
    fr: 'Elle regarde plus loin que les données connues.',
    en: 'It looks further than the data that is known.'
  }
};
