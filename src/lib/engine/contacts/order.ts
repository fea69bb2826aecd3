import type { Words } from '#lib/domain/chunk.ts';
import type { ContactSort } from '#lib/domain/contact-query.ts';
import { fieldColumn, type ColumnId } from '#lib/domain/contact-column.ts';
import { fieldTypeIn, type ContactBase } from './contact-base.ts';
import type { Lexicon } from './lexicon.ts';
import { radixOrder, turned, type SortKey } from './radix-order.ts';
import { numberKeys, wholeKey, wordKey } from './sort-keys.ts';
import { spelledOrder } from './spelled-order.ts';

/** Contact numbers in the order of a sort, deleted ones included. */
export interface Order {
  readonly contacts: Uint32Array;
  /** By name, where each first letter begins; else empty. */
  readonly letters: readonly LetterStart[];
}

export interface LetterStart {
  /** Null for what begins with none from A to Z. */
  readonly letter: string | null;
  readonly from: number;
}

export const firstName = fieldColumn('first-name');
export const lastName = fieldColumn('last-name');

/** Columns that an order looks at. */
export function columnsOfSort({ by }: ContactSort): readonly ColumnId[] {
  return by === 'arrival' ? [] : by === 'name' ? [firstName, lastName] : [fieldColumn(by.field)];
}

/** @param lexiconOf the words of a column; names share one */
export function orderContacts(base: ContactBase, sort: ContactSort, lexiconOf: (id: ColumnId) => Lexicon): Order {
  const { rows } = base.head;
  if (sort.by === 'arrival') {
    const contacts = radixOrder([], rows);
    return { contacts: sort.descending ? contacts.reverse() : contacts, letters: [] };
  }
  if (sort.by === 'name') return orderByName(base, sort.descending, lexiconOf(lastName));
  const column = fieldColumn(sort.by.field);
  const chunks = base.column(column) as readonly (Words | null)[];
  // words that are nearly all different are compared by their letters
  if (chunks.some((chunk) => chunk?.kind === 'words' && chunk.form === 'bytes'))
    return { contacts: spelledOrder(chunks, rows, sort.descending), letters: [] };
  const keys = keysOf(base, column, sort.by.field, lexiconOf);
  return { contacts: radixOrder(sort.descending ? keys.map(turned) : keys, rows), letters: [] };
}

function orderByName(base: ContactBase, descending: boolean, lexicon: Lexicon): Order {
  const { rows } = base.head;
  const words = (id: ColumnId) => base.column(id) as readonly (Words | null)[];
  for (const chunk of words(firstName)) if (chunk) lexicon.numbersOf(chunk);
  const last = wordKey(words(lastName), lexicon, rows);
  const first = wordKey(words(firstName), lexicon, rows);
  const { most } = last;
  // who has one name only stands under it
  for (let row = 0; row < rows; row++) {
    if (last.values[row] !== most) continue;
    last.values[row] = first.values[row]!;
    first.values[row] = most;
  }
  const keys = descending ? [turned(last), turned(first)] : [last, first];
  return { contacts: radixOrder(keys, rows), letters: letterStarts(keys[0]!, lexicon, descending) };
}

function letterStarts({ values, most }: SortKey, { words, folded, ranks }: Lexicon, descending: boolean) {
  const counts = new Uint32Array(most + 1);
  for (let row = 0; row < values.length; row++) counts[values[row]!]!++;
  const letters = new Array<string | null>(most + 1).fill(null);
  for (let word = 1; word < words.length; word++) {
    const letter = folded[word]!.charAt(0).toUpperCase();
    letters[descending ? most - 1 - ranks[word]! : ranks[word]!] = /[A-Z]/.test(letter) ? letter : null;
  }
  const starts: LetterStart[] = [];
  let from = 0;
  letters.forEach((letter, rank) => {
    if (counts[rank] === 0) return;
    if (starts.length === 0 || starts.at(-1)!.letter !== letter) starts.push({ letter, from });
    from += counts[rank]!;
  });
  return starts;
}

function keysOf(
  base: ContactBase,
  column: ColumnId,
  field: string,
  lexiconOf: (id: ColumnId) => Lexicon
): readonly SortKey[] {
  const { rows } = base.head;
  const chunks = base.column(column);
  switch (fieldTypeIn(base.head)(field)) {
    case 'list':
      return [];
    case 'text':
    case 'choice':
      return [wordKey(chunks as readonly (Words | null)[], lexiconOf(column), rows)];
    case 'number':
      return numberKeys(chunks, rows);
    case 'date':
    case 'yes-no':
      return [wholeKey(chunks, rows)];
  }
}
