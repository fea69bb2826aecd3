import type { ColumnId } from '#lib/domain/contact-column.ts';
import type { FieldType } from '#lib/domain/field.ts';
import type { Operand, Operands } from '#lib/domain/segment.ts';
import type { Bilingual } from '#lib/domain/words.ts';
import { blankWords, citedAll, dayWords, inBoth, numberWords, same } from '../bilingual.ts';
import type { PhraseToken, TokenEditor } from '../condition.ts';
import { valueKinds } from './kinds.ts';
import type { Operator, ValueTest } from './value-kind.ts';

/** The operator and the values of a test as tokens, and the sentence that they make.
 * @param column whose values are proposed
 * @param put the operands with another test */
export function testTokens(
  type: FieldType,
  { op, values }: ValueTest,
  column: ColumnId,
  put: (test: ValueTest) => Operands
): { readonly sentence: Bilingual; readonly tokens: readonly PhraseToken[] } {
  const { operators } = valueKinds[type];
  const operator = operators.find(({ id }) => id === op) ?? operators[0]!;
  const opToken: PhraseToken = {
    key: 'op',
    label: { fr: 'Comparaison', en: 'Comparison' },
    words: operator.words,
    value: op,
    editor: { kind: 'choice', choices: operatorChoices(operators) },
    put: (value) => put({ op: value as string, values: valuesFor(operators, value as string, operator, values) })
  };
  const valueToken = (key: string, words: Bilingual, value: Operand, places: readonly number[]): PhraseToken => ({
    key,
    label: { fr: 'Valeur', en: 'Value' },
    words,
    value,
    editor: editorOf(operator, column),
    put: (changed) =>
      put({
        op,
        values: Array.isArray(changed)
          ? (changed as string[])
          : values.map((one, at) => (places.includes(at) ? (changed as string | number) : one))
      })
  });
  if (operator.takes === 'nothing') return { sentence: same('{op}'), tokens: [opToken] };
  if (operator.takes === 'texts') {
    const words = values.length > 0 ? citedAll(values.map(String)) : blankWords;
    return { sentence: same('{op} {values}'), tokens: [opToken, valueToken('values', words, values, [])] };
  }
  const words = values.map((value) => valueWords(operator, value));
  const first = valueToken('values', words[0] ?? blankWords, values[0] ?? '', [0]);
  if (operator.takes !== 'numbers' && operator.takes !== 'days')
    return {
      sentence: wholeWords({ ...operator, words: same('{op}') }, same('{values}')),
      tokens: [opToken, first]
    };
  const last = valueToken('to', words[1] ?? blankWords, values[1] ?? '', [1]);
  return { sentence: same('{op} {values} – {to}'), tokens: [opToken, first, last] };
}

/** A test in words: "contient « panier »". */
export function testWords(type: FieldType, { op, values }: ValueTest): Bilingual {
  const operator = valueKinds[type].operators.find(({ id }) => id === op);
  if (!operator) return blankWords;
  const each =
    operator.takes === 'texts' ? [citedAll(values.map(String))] : values.map((one) => valueWords(operator, one));
  return wholeWords(
    operator,
    inBoth((language) => each.map((words) => words[language]).join(language === 'fr' ? ' et ' : ' and '))
  );
}

/** Operators to choose from: an ellipsis stands where the value comes in the middle. */
const operatorChoices = (operators: readonly Operator[]): TokenChoices =>
  operators.map((one) => ({ value: one.id, words: one.after ? wholeWords(one, same('…')) : one.words }));

type TokenChoices = Extract<TokenEditor, { kind: 'choice' }>['choices'];

/** An operator around its value. */
const wholeWords = ({ words, after }: Pick<Operator, 'words' | 'after'>, value: Bilingual): Bilingual =>
  inBoth((language) => [words[language], value[language], after?.[language]].filter(Boolean).join(' '));

function valueWords({ takes }: Operator, value: string | number): Bilingual {
  if (value === '') return blankWords;
  if (typeof value === 'number') return numberWords(value);
  return takes === 'day' || takes === 'days' ? dayWords(value) : citedAll([value]);
}

function editorOf({ takes }: Operator, column: ColumnId): TokenEditor {
  switch (takes) {
    case 'number':
    case 'numbers':
      return { kind: 'number', least: -1e12, most: 1e12, decimals: 4 };
    case 'count':
      return { kind: 'number', least: 0, most: 36_525, decimals: 0 };
    case 'day':
    case 'days':
      return { kind: 'day' };
    case 'texts':
      return { kind: 'values', column };
    default:
      return { kind: 'text', column };
  }
}

/** Values for another operator: those that there are where it takes the same sort, else blanks. */
function valuesFor(
  operators: readonly Operator[],
  op: string,
  before: Operator,
  values: ValueTest['values']
): ValueTest['values'] {
  const takes = operators.find(({ id }) => id === op)?.takes ?? 'nothing';
  if (takes === before.takes) return values;
  const single = takes.replace(/s$/, '');
  const blank = single === 'number' ? 0 : takes === 'count' ? 7 : '';
  const kept = before.takes.replace(/s$/, '') === single ? values : [];
  if (takes === 'nothing') return [];
  if (takes === 'texts') return kept.filter((value) => value !== '');
  return takes === 'numbers' || takes === 'days' ? [kept[0] ?? blank, kept[1] ?? kept[0] ?? blank] : [kept[0] ?? blank];
}
