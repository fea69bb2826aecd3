import type { Fact } from '#lib/domain/segment-answer.ts';
import type { Bilingual } from '#lib/domain/words.ts';
import { hasBit } from '#lib/engine/chunk/bit-set.ts';
import { blankWords, cited } from './bilingual.ts';
import type { Act } from './change/act.ts';
import type { ConditionKind, ConditionNeeds, WorkspaceWords } from './condition.ts';
import { checkChoice, checkKnown } from './operand-checks.ts';
import type { PersonBase, SegmentBase } from './segment-base.ts';
import { intersect, subtract } from './sets.ts';
import type { SqlWriter } from './sql/sql-writer.ts';
import { readName, writeName, type Named } from './text/names.ts';

export type MembershipOperands = { readonly has: 'in' | 'out'; readonly of: string };

/** What a condition about belonging to one thing of the workspace, or not, differs in from the others. */
export interface Membership {
  readonly id: string;
  readonly label: Bilingual;
  readonly inside: Bilingual;
  readonly outside: Bilingual;
  readonly thing: Bilingual;
  /** First words of the text form. */
  readonly words: { readonly in: string; readonly out: string };
  all(workspace: WorkspaceWords): readonly Named[];
  needs(of: string): Partial<ConditionNeeds>;
  members(of: string, base: SegmentBase): Uint32Array;
  fact(of: string, isMember: boolean): Fact;
  sql(of: string, sql: SqlWriter): string;
  /** What would make a person belong or not. */
  act?(of: string, has: boolean): Act;
  next?(of: string, base: PersonBase): { readonly at: number; readonly holds: boolean } | null;
}

/** A condition about belonging to something, or not: "Est dans le segment « Fidèles »". */
export function membershipCondition(kind: Membership): ConditionKind<MembershipOperands> {
  const isMember = (of: string, base: SegmentBase, contact: number) => hasBit(kind.members(of, base), contact);
  return {
    id: kind.id,
    label: kind.label,
    heading: 'membership',
    blank: null,
    initial: (workspace) => ({ has: 'in', of: kind.all(workspace)[0]?.id ?? '' }),
    check: (operands, workspace) => [
      ...checkChoice(operands['has'], ['in', 'out'], 'has'),
      ...checkKnown(operands['of'], kind.all(workspace), 'of')
    ],
    phrase(operands, workspace) {
      const all = kind.all(workspace);
      const name = all.find(({ id }) => id === operands.of)?.name;
      return {
        sentence: { fr: '{has} {of}', en: '{has} {of}' },
        tokens: [
          {
            key: 'has',
            label: { fr: 'Dedans ou non', en: 'In or not' },
            words: operands.has === 'in' ? kind.inside : kind.outside,
            value: operands.has,
            editor: {
              kind: 'choice',
              choices: [
                { value: 'in', words: kind.inside },
                { value: 'out', words: kind.outside }
              ]
            },
            put: (has) => ({ ...operands, has })
          },
          {
            key: 'of',
            label: kind.thing,
            words: name === undefined ? blankWords : cited(name),
            value: operands.of,
            editor: {
              kind: 'choice',
              choices: all.map(({ id, name: one }) => ({ value: id, words: { fr: one, en: one } }))
            },
            put: (of) => ({ ...operands, of })
          }
        ]
      };
    },
    write: ({ has, of }, workspace) => `${kind.words[has]} ${writeName(of, kind.all(workspace))}`,
    read(reader, workspace) {
      const word = reader.word(kind.words.in, kind.words.out);
      if (word === null) return null;
      const of = readName(reader, kind.all(workspace), kind.thing);
      return of === null ? null : { has: word === kind.words.in ? 'in' : 'out', of };
    },
    needs: ({ of }) => ({ columns: [], events: [], segments: [], times: [], ...kind.needs(of) }),
    evaluate({ has, of }, base) {
      const members = kind.members(of, base);
      return has === 'in' ? intersect(base.everyone, members) : subtract(base.everyone, members);
    },
    explain({ has, of }, base, contact) {
      const member = isMember(of, base, contact);
      const next = kind.next?.(of, base) ?? null;
      return {
        holds: member === (has === 'in'),
        facts: [kind.fact(of, member)],
        next: next && { at: next.at, holds: next.holds === (has === 'in') }
      };
    },
    acts: ({ of }, base, contact) => (kind.act ? [kind.act(of, !isMember(of, base, contact))] : []),
    sql: ({ has, of }, sql) => `${has === 'in' ? '' : 'NOT '}(${kind.sql(of, sql)})`,
    excludes: (a, b) => a.of === b.of && a.has !== b.has
  };
}
