import type { Lists } from '#lib/domain/chunk.ts';
import type { CellValue } from '#lib/engine/chunk/cell.ts';
import { fold } from '#lib/engine/contacts/fold.ts';
import type { SqlWriter } from '../sql/sql-writer.ts';
import { denied, type ValueKind, type ValueTest } from './value-kind.ts';

/** Lists of words, compared without case and accents. */
export const listValues: ValueKind = {
  operators: [
    { id: 'has', words: { fr: 'contient', en: 'has' }, takes: 'text' },
    { id: 'not-has', words: { fr: 'ne contient pas', en: 'does not have' }, takes: 'text' },
    { id: 'has-any', words: { fr: 'contient l’un de', en: 'has any of' }, takes: 'texts' },
    { id: 'has-all', words: { fr: 'contient tous', en: 'has all of' }, takes: 'texts' },
    { id: 'not-has-any', words: { fr: 'ne contient aucun de', en: 'has none of' }, takes: 'texts' },
    { id: 'set', words: { fr: 'est renseigné', en: 'is set' }, takes: 'nothing' },
    { id: 'not-set', words: { fr: 'n’est pas renseigné', en: 'is not set' }, takes: 'nothing' }
  ],
  select(chunk, from, to, test, _, keep) {
    const { op, isDenied } = denied(test.op);
    keep.fill(Number(isDenied), 0, to - from);
    if (!chunk) return;
    const { offsets, codes, words } = chunk as Lists;
    // each word of the page as its place among those wanted
    const folded = test.values.map((value) => fold(String(value)));
    const places = words.map((word) => folded.indexOf(fold(word)));
    const needed = op === 'has-all' ? new Set(folded).size : 1;
    for (let row = from; row < to; row++) {
      const found = new Set<number>();
      for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
        const place = op === 'set' ? 0 : places[codes[at]!]!;
        if (place >= 0) found.add(place);
      }
      keep[row - from] = Number(found.size >= needed !== isDenied);
    }
  },
  holds: (value, test) => holds((value as CellValue<'lists'>).map(fold), test),
  passing(test, _, had) {
    const words = Array.isArray(had) ? (had as CellValue<'lists'>) : [];
    const { op, isDenied } = denied(test.op);
    const wanted = test.values.map(String);
    if (isDenied) return op === 'set' ? [] : words.filter((word) => !wanted.map(fold).includes(fold(word)));
    if (op === 'set') return words.length > 0 ? words : ['x'];
    return [...words, ...(op === 'has-all' ? wanted : wanted.slice(0, 1))];
  },
  sql
};

function holds(words: readonly string[], test: ValueTest): boolean {
  const { op, isDenied } = denied(test.op);
  const wanted = test.values.map((value) => fold(String(value)));
  const has = (word: string) => words.includes(word);
  const isMet = op === 'set' ? words.length > 0 : op === 'has-all' ? wanted.every(has) : wanted.some(has);
  return isMet !== isDenied;
}

/** Lists are exported as text, their words separated by `; `. */
function sql(column: string, test: ValueTest, writer: SqlWriter): string {
  const { op, isDenied } = denied(test.op);
  const framed = writer.joined([writer.text('; '), writer.folded(column), writer.text('; ')]);
  const each = test.values.map((value) => writer.contains(framed, writer.text(`; ${fold(String(value))}; `)));
  const isMet = op === 'set' ? `${writer.folded(column)} <> ''` : each.join(op === 'has-all' ? ' AND ' : ' OR ');
  return isDenied ? `NOT (${isMet || 'FALSE'})` : `(${isMet || 'FALSE'})`;
}
