import type { Words } from '#lib/domain/chunk.ts';
import { fieldColumn, pageRows, type ColumnId } from '#lib/domain/contact-column.ts';
import { bitWords, setBit } from '#lib/engine/chunk/bit-set.ts';
import type { ContactBase } from './contact-base.ts';
import { emptyBits, pageWords } from './filter-bits.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { firstName, lastName } from './order.ts';

const email = fieldColumn('email');
const phone = fieldColumn('phone');

/** Columns in which a search looks. */
export const columnsOfSearch: readonly ColumnId[] = [firstName, lastName, email, phone];

/** Finds a folded text in the bytes of words, a bit a row. */
export type SeekBytes = (chunk: Extract<Words, { form: 'bytes' }>, needle: string, bits: Uint32Array) => void;

/** People of whom each word typed is a part of the first name, last name, e-mail or phone; accents and case do not
 * count. Digits alone are looked for in the phone, with or without spaces, a leading zero aside: national and
 * international notations find the same people. Null when there is nothing to look for. */
export function searchBits(
  base: ContactBase,
  search: string,
  lexiconOf: (id: ColumnId) => Lexicon,
  seek: SeekBytes
): Uint32Array | null {
  const digits = phoneDigits(search);
  const words = digits ? [] : fold(search).split(/\s+/).filter(Boolean);
  if (!digits && words.length === 0) return null;
  const sets = digits
    ? [union(base, [...spelled(base, phone, digits, seek), ...spelled(base, email, digits, seek)])]
    : words.map((word) => union(base, found(base, word, lexiconOf, seek)));
  return sets.reduce((all, set) => all.map((bits, at) => bits & set[at]!));
}

/** The digits of what looks like a part of a phone number, without the zero or the zeros before it. */
export function phoneDigits(search: string): string | null {
  if (!/^[+\d][\d\s.()/-]*$/.test(search.trim())) return null;
  const digits = search.replace(/\D/g, '');
  return digits.replace(/^0{1,2}/, '') || digits || null;
}

type Found = readonly (Uint32Array | null)[];

const found = (base: ContactBase, word: string, lexiconOf: (id: ColumnId) => Lexicon, seek: SeekBytes) => [
  ...named(base, firstName, word, lexiconOf(firstName)),
  ...named(base, lastName, word, lexiconOf(lastName)),
  ...spelled(base, email, word, seek),
  ...spelled(base, phone, word, seek)
];

/** Names: the different ones are looked at once each. */
function named(base: ContactBase, column: ColumnId, word: string, lexicon: Lexicon): readonly Found[] {
  const chunks = base.column(column) as readonly (Words | null)[];
  const numbers = chunks.map((chunk) => chunk && lexicon.rowsOf(chunk));
  const holds = Uint8Array.from(lexicon.folded, (text) => (text.includes(word) ? 1 : 0));
  return [
    numbers.map((rows) => {
      if (!rows) return null;
      const bits = bitWords(pageRows);
      for (let row = 0; row < rows.length; row++) if (holds[rows[row]!] === 1) setBit(bits, row);
      return bits;
    })
  ];
}

function spelled(base: ContactBase, column: ColumnId, word: string, seek: SeekBytes): readonly Found[] {
  return [
    (base.column(column) as readonly (Words | null)[]).map((chunk) => {
      if (!chunk) return null;
      const bits = bitWords(pageRows);
      if (chunk.form === 'bytes') seek(chunk, word, bits);
      else {
        const holds = [false, ...chunk.words.map((text) => fold(text).includes(word))];
        for (let row = 0; row < chunk.rows; row++) if (holds[chunk.codes[row]!]) setBit(bits, row);
      }
      return bits;
    })
  ];
}

function union(base: ContactBase, columns: readonly Found[]): Uint32Array {
  const all = emptyBits(base);
  for (const pages of columns) {
    pages.forEach((bits, page) => {
      const from = page * pageWords;
      bits?.forEach((word, at) => (all[from + at]! |= word));
    });
  }
  return all;
}
