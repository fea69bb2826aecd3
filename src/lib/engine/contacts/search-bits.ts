import type { Words } from '#lib/domain/chunk.ts';
import { fieldColumn, type ColumnId } from '#lib/domain/contact-column.ts';
import { both } from '#lib/engine/chunk/bit-set.ts';
import { utf8OfText } from '#lib/engine/chunk/utf8.ts';
import { codedWords } from './coded-words.ts';
import type { ContactBase } from './contact-base.ts';
import { emptyBits, pageWords } from './filter-bits.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { markNational } from './national-phone.ts';
import { firstName, lastName } from './order.ts';
import { phoneQuery } from './phone-query.ts';
import { markRows } from './row-sets.ts';

const email = fieldColumn('email');
const phone = fieldColumn('phone');

/** Columns in which a search looks. */
export const columnsOfSearch: readonly ColumnId[] = [firstName, lastName, email, phone];

/** Finds a folded text in the bytes of words: adds to the bits, one a row. */
export type SeekBytes = (chunk: InBytes, needle: string, bits: Uint32Array) => void;
type InBytes = Extract<Words, { form: 'bytes' }>;

/** People of whom each word typed is a part of the first name, last name, e-mail or phone; accents and case do not
 * count. What looks like a phone number is looked for in national and international notation. Null when there is
 * nothing to look for. */
export function searchBits(
  base: ContactBase,
  search: string,
  lexiconOf: (id: ColumnId) => Lexicon,
  seek: SeekBytes
): Uint32Array | null {
  const number = phoneQuery(search);
  if (number) {
    const bits = emptyBits(base);
    for (const part of number.parts) addSpelled(base, phone, seekIn(part, seek), bits);
    if (number.national !== null)
      addSpelled(base, phone, (chunk, found) => markNational(chunk, number.national!, found), bits);
    addSpelled(base, email, seekIn(number.digits, seek), bits);
    return bits;
  }
  const words = fold(search).split(/\s+/).filter(Boolean);
  const sets = words.map((word) => {
    const bits = emptyBits(base);
    for (const column of [firstName, lastName]) addNamed(base, column, word, lexiconOf(column), bits);
    addSpelled(base, email, seekIn(word, seek), bits);
    // E.164 has no letters
    if (/^[+\d]+$/.test(word)) addSpelled(base, phone, seekIn(word, seek), bits);
    return bits;
  });
  return sets.length > 0 ? sets.reduce(both) : null;
}

type Mark = (chunk: InBytes, bits: Uint32Array) => void;

const seekIn =
  (needle: string, seek: SeekBytes): Mark =>
  (chunk, bits) =>
    seek(chunk, needle, bits);

/** Names: the different ones are looked at once each. */
function addNamed(base: ContactBase, column: ColumnId, word: string, lexicon: Lexicon, bits: Uint32Array): void {
  const chunks = base.column(column) as readonly (Words | null)[];
  const numbers = chunks.map((chunk) => chunk && lexicon.numbersOf(chunk));
  const holds = Uint8Array.from(lexicon.folded, (text) => (text.includes(word) ? 1 : 0));
  chunks.forEach((chunk, page) => {
    if (!chunk) return;
    const wanted = Uint8Array.from(numbers[page]!, (number) => holds[number]!);
    if (wanted.includes(1)) markRows(codedWords(chunk).codes, wanted, ofPage(bits, page));
  });
}

/** Words that are nearly all different: all their bytes are looked at. Where there are few, each is looked at once. */
function addSpelled(base: ContactBase, column: ColumnId, mark: Mark, bits: Uint32Array): void {
  (base.column(column) as readonly (Words | null)[]).forEach((chunk, page) => {
    if (chunk?.form === 'bytes') mark(chunk, ofPage(bits, page));
    else if (chunk && chunk.words.length > 0) {
      const spelled = spelledWords(chunk);
      const found = new Uint32Array((spelled.rows + 31) >>> 5);
      mark(spelled, found);
      const wanted = Uint8Array.from({ length: spelled.rows + 1 }, (_, code) =>
        code === 0 ? 0 : (found[(code - 1) >>> 5]! >>> ((code - 1) & 31)) & 1
      );
      if (wanted.includes(1)) markRows(chunk.codes, wanted, ofPage(bits, page));
    }
  });
}

const ofPage = (bits: Uint32Array, page: number): Uint32Array =>
  bits.subarray(page * pageWords, (page + 1) * pageWords);

// chunks never change
const spelled = new WeakMap<Words, InBytes>();

/** The different words of a page, one after the other. */
function spelledWords(chunk: Extract<Words, { form: 'codes' }>): InBytes {
  const known = spelled.get(chunk);
  if (known) return known;
  const each = chunk.words.map(utf8OfText);
  const offsets = new Uint32Array(each.length + 1);
  each.forEach(({ length }, at) => (offsets[at + 1] = offsets[at]! + length));
  const bytes = new Uint8Array(offsets[each.length]!);
  each.forEach((word, at) => bytes.set(word, offsets[at]));
  const made: InBytes = { kind: 'words', form: 'bytes', rows: each.length, offsets, bytes };
  spelled.set(chunk, made);
  return made;
}
