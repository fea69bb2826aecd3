import type { Words } from '#lib/domain/chunk.ts';
import type { ContactSort } from '#lib/domain/contact-query.ts';
import { fieldColumn, type ColumnId } from '#lib/domain/contact-column.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { utf8OfText } from '#lib/engine/chunk/utf8.ts';
import { chunkAt, fieldTypeIn, pageOf, rowOf, type ContactBase } from './contact-base.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { radixOrder } from './radix-order.ts';
import { blankKey, prefixKeys, valueKeys, wordRanks } from './sort-keys.ts';

/** Contact numbers in the order of a sort, deleted ones included. */
export interface Order {
  readonly contacts: Uint32Array;
  /** By name, the first letter at each place (0: none, 1 to 26: A to Z, 27: anything else), else null. */
  readonly letters: Uint8Array | null;
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
    return { contacts: sort.descending ? contacts.reverse() : contacts, letters: null };
  }
  if (sort.by === 'name') return orderByName(base, sort.descending, lexiconOf(lastName));
  const column = fieldColumn(sort.by.field);
  const keys = turned(keysOf(base, column, sort.by.field, lexiconOf), sort.descending);
  const contacts = radixOrder(keys, rows);
  if (isSpelled(base, column)) settleTies(base, column, contacts, keys, sort.descending);
  return { contacts, letters: null };
}

function orderByName(base: ContactBase, descending: boolean, lexicon: Lexicon): Order {
  const { rows } = base.head;
  const words = (id: ColumnId) => base.column(id) as readonly (Words | null)[];
  // a word that comes later moves the places of all others: all of them first
  for (const chunk of [...words(lastName), ...words(firstName)]) if (chunk) lexicon.rowsOf(chunk);
  const last = wordRanks(words(lastName), lexicon, rows);
  const first = wordRanks(words(firstName), lexicon, rows);
  // who has one name only stands under it
  for (let row = 0; row < rows; row++) {
    if (last[row] !== blankKey) continue;
    last[row] = first[row]!;
    first[row] = blankKey;
  }
  const contacts = radixOrder(turned([last, first], descending), rows);
  const ofRank = lettersOfRanks(lexicon);
  const letters = contacts.map((contact) => (last[contact] === blankKey ? 0 : ofRank[last[contact]!]!));
  return { contacts, letters: Uint8Array.from(letters) };
}

function lettersOfRanks(lexicon: Lexicon): Uint8Array {
  const letters = new Uint8Array(lexicon.words.length);
  lexicon.ranks.forEach((rank, word) => {
    if (rank !== blankKey) letters[rank] = letterOf(lexicon.folded[word]!);
  });
  return letters;
}

function letterOf(folded: string): number {
  const code = folded.charCodeAt(0) - 96;
  return code >= 1 && code <= 26 ? code : 27;
}

function keysOf(
  base: ContactBase,
  column: ColumnId,
  field: string,
  lexiconOf: (id: ColumnId) => Lexicon
): readonly Uint32Array[] {
  const chunks = base.column(column);
  const type = fieldTypeIn(base.head)(field);
  if (type === 'list') return [new Uint32Array(base.head.rows)];
  if (type !== 'text' && type !== 'choice') return valueKeys(chunks, base.head.rows);
  const words = chunks as readonly (Words | null)[];
  return isSpelled(base, column)
    ? prefixKeys(words.map(inBytes), base.head.rows)
    : [wordRanks(words, lexiconOf(column), base.head.rows)];
}

/** Words that are nearly all different are compared by their letters. */
const isSpelled = (base: ContactBase, column: ColumnId): boolean =>
  base.column(column).some((chunk) => chunk?.kind === 'words' && chunk.form === 'bytes');

function inBytes(chunk: Words | null): Words | null {
  if (chunk?.form !== 'codes') return chunk;
  const spelled = ['', ...chunk.words].map(utf8OfText);
  const offsets = new Uint32Array(chunk.rows + 1);
  for (let row = 0; row < chunk.rows; row++) offsets[row + 1] = offsets[row]! + spelled[chunk.codes[row]!]!.length;
  const bytes = new Uint8Array(offsets[chunk.rows]!);
  for (let row = 0; row < chunk.rows; row++) bytes.set(spelled[chunk.codes[row]!]!, offsets[row]);
  return { kind: 'words', form: 'bytes', rows: chunk.rows, offsets, bytes };
}

/** The other way round, with blanks still last. */
function turned(keys: readonly Uint32Array[], descending: boolean): readonly Uint32Array[] {
  if (!descending) return keys;
  const [first] = keys;
  return keys.map((key) => key.map((value, row) => (first![row] === blankKey ? blankKey : ~value - 1)));
}

/** Puts in order those whose first eight bytes are the same. */
function settleTies(
  base: ContactBase,
  column: ColumnId,
  contacts: Uint32Array,
  [high, low]: readonly Uint32Array[],
  descending: boolean
): void {
  const text = (contact: number) => {
    const chunk = chunkAt<'words'>(base, column, pageOf(contact));
    return chunk ? readCell<'words'>(chunk, rowOf(contact)) : '';
  };
  for (let from = 0; from < contacts.length;) {
    let to = from + 1;
    const [h, l] = [high![contacts[from]!], low![contacts[from]!]];
    while (to < contacts.length && high![contacts[to]!] === h && low![contacts[to]!] === l) to++;
    if (to - from > 1 && h !== blankKey) {
      const tied = Array.from(contacts.subarray(from, to), (contact) => {
        const written = text(contact);
        return { contact, text: `${fold(written)}\0${written}` };
      });
      tied.sort((a, b) => (a.text === b.text ? a.contact - b.contact : a.text < b.text === descending ? 1 : -1));
      tied.forEach(({ contact }, at) => (contacts[from + at] = contact));
    }
    from = to;
  }
}
