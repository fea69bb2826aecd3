import { fieldColumn, pageRows } from '#lib/domain/contact-column.ts';
import { builtInFields, type FieldType } from '#lib/domain/field.ts';
import type { Bilingual } from '#lib/domain/words.ts';
import { cellText, readCell } from '#lib/engine/chunk/read-cell.ts';
import { filledAt, pageOf, pagesOf, rowOf, rowsInPage } from '#lib/engine/contacts/contact-base.ts';
import { emptyBits, pageWords } from '#lib/engine/contacts/filter-bits.ts';
import type { ConditionKind, WorkspaceWords } from './condition.ts';
import { blankWords } from './bilingual.ts';
import { checkTest, must } from './operand-checks.ts';
import { intersect, packKept } from './sets.ts';
import { nextOfDays } from './day-changes.ts';
import { readName, writeName, type Named } from './text/names.ts';
import { readTest, writeTest } from './text/phrases.ts';
import { testTokens } from './value/test-tokens.ts';
import { valueKinds } from './value/kinds.ts';
import { denies, opposite, type ValueTest } from './value/value-kind.ts';
import { zoneClock } from './zone-clock.ts';

export type FieldOperands = { readonly field: string } & ValueTest;

/** The condition about fields of one type: "Ville contient « Lyon »".
 * @param id `field-` and the type */
export function fieldCondition(
  id: string,
  type: FieldType,
  label: Bilingual,
  first: ValueTest
): ConditionKind<FieldOperands> {
  const kind = valueKinds[type];
  const known = ({ fields }: WorkspaceWords) => fields.filter((field) => field.type === type);
  const todayOf = (moment: number, zone: string) => zoneClock(zone).dayOf(moment);
  return {
    id,
    label,
    heading: 'person',
    blank: {
      fr: 'Sans valeur, une personne ne remplit que « n’est pas renseigné » et les négations.',
      en: 'Without a value, a person meets only “is not set” and negations.'
    },
    initial: (workspace) => ({ field: known(workspace)[0]?.id ?? '', ...first }),
    check: (operands, workspace) => [
      ...must(
        known(workspace).some((field) => field.id === operands['field']),
        'field',
        { fr: 'Ce champ n’existe plus.', en: 'This field is no longer there.' }
      ),
      ...checkTest(type, operands, 'op')
    ],
    phrase(operands, workspace) {
      const { tokens, sentence } = testTokens(type, operands, fieldColumn(operands.field), (test) => ({
        ...operands,
        ...test
      }));
      const field = known(workspace).find((one) => one.id === operands.field);
      return {
        sentence: { fr: `{field} ${sentence.fr}`, en: `{field} ${sentence.en}` },
        tokens: [
          {
            key: 'field',
            label: { fr: 'Champ', en: 'Field' },
            words: field?.words ?? blankWords,
            value: operands.field,
            editor: { kind: 'choice', choices: known(workspace).map((one) => ({ value: one.id, words: one.words })) },
            put: (value) => ({ ...operands, field: value })
          },
          ...tokens
        ]
      };
    },
    write: ({ field, op, values }, { fields }) =>
      `field ${field in builtInFields ? field : writeName(field, named(fields))} ${writeTest({ op, values })}`,
    read(reader, workspace) {
      if (!reader.word('field')) return null;
      const fields = known(workspace);
      const builtIn = fields.filter(({ id: one }) => one in builtInFields).map((one) => one.id);
      const field =
        reader.word(...builtIn) ??
        readName(reader, named(fields), { fr: 'le nom d’un champ', en: 'the name of a field' });
      const test = field === null ? null : readTest(reader, type);
      return field !== null && test ? { field, ...test } : null;
    },
    needs: ({ field }, { moment, zone }) => ({
      columns: [fieldColumn(field)],
      events: [],
      segments: [],
      times: type === 'date' ? [todayOf(moment, zone)] : []
    }),
    evaluate(operands, base) {
      const bits = emptyBits(base);
      const keep = new Uint8Array(pageRows);
      const pages = base.column(fieldColumn(operands.field));
      const today = todayOf(base.moment, base.zone);
      for (let page = 0; page < pagesOf(base.head); page++) {
        const rows = rowsInPage(base.head, page);
        kind.select(pages[page] ?? null, 0, rows, operands, today, keep);
        packKept(keep, rows, bits, page * pageWords);
      }
      return intersect(bits, base.everyone);
    },
    explain(operands, base, contact) {
      const chunk = filledAt(base, fieldColumn(operands.field), pageOf(contact));
      const value = readCell(chunk, rowOf(contact));
      const today = todayOf(base.moment, base.zone);
      const holds = kind.holds(value, operands, today);
      const text = cellText(chunk, rowOf(contact));
      const during = kind.holdsDuring?.(value, operands) ?? null;
      return {
        holds,
        facts: [{ kind: 'value', field: operands.field, value: text === '' ? null : text }],
        next: during && nextOfDays((day) => day >= during.from && day <= during.to, [during.from, during.to + 1], base)
      };
    },
    acts(operands, base, contact) {
      const value = readCell(filledAt(base, fieldColumn(operands.field), pageOf(contact)), rowOf(contact));
      const today = todayOf(base.moment, base.zone);
      const wanted = kind.holds(value, operands, today) ? opposite(operands, kind.operators) : operands;
      const isKnown = value !== null && value !== '';
      if (!wanted || wanted.op === 'not-set' || lasting.has(operands.field) || (isKnown && given.has(operands.field)))
        return [];
      const { op, values } = wanted;
      const act = { kind: 'value', field: operands.field, type, test: { op, values } } as const;
      return [{ ...act, value: kind.passing(wanted, today, value) }];
    },
    sql: (operands, sql) => kind.sql(sql.field(operands.field), operands, sql),
    excludes: (a, b) => a.field === b.field && (denies(a, b) || (kind.excludes?.(a, b) ?? false))
  };
}

/** What a person is known by: it says who they are, and does not change into what somebody wants. */
const lasting: ReadonlySet<string> = new Set(['email', 'phone', 'external-id', 'mobile-id']);
/** What may be learnt, and stays as it is. */
const given: ReadonlySet<string> = new Set(['first-name', 'last-name', 'birth-date', 'gender']);

const named = (fields: WorkspaceWords['fields']): readonly Named[] =>
  fields.filter(({ id }) => !(id in builtInFields)).map(({ id, words }) => ({ id, name: words.en }));
