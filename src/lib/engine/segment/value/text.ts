import type { Chunk, Words } from '#lib/domain/chunk.ts';
import type { CellValue } from '#lib/engine/chunk/cell.ts';
import { codedWords } from '#lib/engine/contacts/coded-words.ts';
import { fold } from '#lib/engine/contacts/fold.ts';
import type { SqlWriter } from '../sql/sql-writer.ts';
import { denied, type Operator, type ValueKind, type ValueTest } from './value-kind.ts';

/** Texts and choices, compared without case and accents, as the search of contacts does. */
export const textValues: ValueKind = {
  operators: [
    { id: 'is', words: { fr: 'est', en: 'is' }, takes: 'text' },
    { id: 'is-not', words: { fr: 'n’est pas', en: 'is not' }, takes: 'text' },
    { id: 'in', words: { fr: 'est parmi', en: 'is one of' }, takes: 'texts' },
    { id: 'not-in', words: { fr: 'n’est pas parmi', en: 'is none of' }, takes: 'texts' },
    { id: 'contains', words: { fr: 'contient', en: 'contains' }, takes: 'text' },
    { id: 'not-contains', words: { fr: 'ne contient pas', en: 'does not contain' }, takes: 'text' },
    { id: 'contains-any', words: { fr: 'contient l’un de', en: 'contains any of' }, takes: 'texts' },
    { id: 'not-contains-any', words: { fr: 'ne contient aucun de', en: 'contains none of' }, takes: 'texts' },
    { id: 'starts', words: { fr: 'commence par', en: 'starts with' }, takes: 'text' },
    { id: 'not-starts', words: { fr: 'ne commence pas par', en: 'does not start with' }, takes: 'text' },
    { id: 'ends', words: { fr: 'finit par', en: 'ends with' }, takes: 'text' },
    { id: 'not-ends', words: { fr: 'ne finit pas par', en: 'does not end with' }, takes: 'text' },
    { id: 'set', words: { fr: 'est renseigné', en: 'is set' }, takes: 'nothing' },
    { id: 'not-set', words: { fr: 'n’est pas renseigné', en: 'is not set' }, takes: 'nothing' }
  ],
  select,
  holds: (value, test) => wordTest(test)(value as CellValue<'words'>),
  passing({ op, values }) {
    if (denied(op).isDenied) return '';
    // of a text that is merely there nothing is asked
    return op === 'set' ? 'x' : String(values[0] ?? '');
  },
  sql,
  excludes: (a, b) => onlyWords(a)?.every((word) => !wordTest(b)(word)) ?? false
};

/** Operators of choices: those that make sense of whole words. */
export const choiceOperators: readonly Operator[] = textValues.operators.filter(({ id }) =>
  ['is', 'is-not', 'in', 'not-in', 'set', 'not-set'].includes(id)
);

/** Whether a word passes; each different word is looked at once. */
export function wordTest({ op, values }: ValueTest): (word: string) => boolean {
  const { op: plain, isDenied } = denied(op);
  const wanted = values.map((value) => fold(String(value)));
  const known = new Map<string, boolean>();
  return (word) => {
    let passes = known.get(word);
    if (passes === undefined)
      known.set(word, (passes = (word !== '' && tests[plain]!(fold(word), wanted)) !== isDenied));
    return passes;
  };
}

const tests: Readonly<Record<string, (word: string, wanted: readonly string[]) => boolean>> = {
  is: (word, [wanted]) => word === wanted,
  in: (word, wanted) => wanted.includes(word),
  contains: (word, [wanted]) => word.includes(wanted!),
  'contains-any': (word, wanted) => wanted.some((part) => word.includes(part)),
  starts: (word, [wanted]) => word.startsWith(wanted!),
  ends: (word, [wanted]) => word.endsWith(wanted!),
  set: () => true
};

/** The words of which one has to stand there, '' for a blank; null where others may. */
function onlyWords({ op, values }: ValueTest): readonly string[] | null {
  if (op === 'not-set') return [''];
  return op === 'is' || op === 'in' ? values.map(String) : null;
}

/** One test for all the pages of a column, so that words are looked at once. */
const kept = new WeakMap<ValueTest, (word: string) => boolean>();

function select(chunk: Chunk | null, from: number, to: number, test: ValueTest, _: number, keep: Uint8Array): void {
  let passes = kept.get(test);
  if (!passes) kept.set(test, (passes = wordTest(test)));
  if (!chunk) {
    keep.fill(Number(passes('')), 0, to - from);
    return;
  }
  const { codes, words } = codedWords(chunk as Words);
  const wanted = Uint8Array.from(['', ...words], (word) => Number(passes(word)));
  for (let row = from; row < to; row++) keep[row - from] = wanted[codes[row]!]!;
}

function sql(column: string, { op, values }: ValueTest, writer: SqlWriter): string {
  const { op: plain, isDenied } = denied(op);
  const wanted = values.map((value) => writer.text(fold(String(value))));
  const folded = writer.folded(column);
  const written: Readonly<Record<string, () => string>> = {
    is: () => `${folded} = ${wanted[0]!}`,
    in: () => (wanted.length > 0 ? `${folded} IN (${wanted.join(', ')})` : 'FALSE'),
    contains: () => writer.contains(folded, wanted[0]!),
    'contains-any': () => wanted.map((part) => writer.contains(folded, part)).join(' OR ') || 'FALSE',
    starts: () => writer.starts(folded, wanted[0]!),
    ends: () => writer.ends(folded, wanted[0]!),
    set: () => `${folded} <> ''`
  };
  // what is compared is never blank, so a blank meets none of them
  return isDenied ? `NOT (${written[plain]!()})` : `(${written[plain]!()})`;
}
