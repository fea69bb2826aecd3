import type { Words } from '#lib/domain/chunk.ts';
import { fieldColumn } from '#lib/domain/contact-column.ts';
import type { Identity } from '#lib/domain/import-plan.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { chunkAt, type ContactBase } from '#lib/engine/contacts/contact-base.ts';
import { fold } from '#lib/engine/contacts/fold.ts';
import { canonicalIdentity } from '#lib/engine/import/identity.ts';

/** Keys of the rows of a page: two rows with one key are alike, a row with the empty one is like none. Null: all empty. */
export type PageKeys = (base: ContactBase, page: number) => ((row: number) => string) | null;

export const identityKeys =
  (identity: Identity): PageKeys =>
  (base, page) =>
    wordsOf(base, identity, page, (value) => canonicalIdentity(identity, value));

/** Same names, whatever their accents, case, hyphens and order, at the same postcode; all three must be there. */
export const nameAndPostcodeKeys: PageKeys = (base, page) => {
  const first = wordsOf(base, 'first-name', page, bareName);
  const last = wordsOf(base, 'last-name', page, bareName);
  const postcode = wordsOf(base, 'postcode', page, (value) => fold(value).replace(/[\s-]/g, ''));
  if (!first || !last || !postcode) return null;
  return (row) => {
    const [a, b, at] = [first(row), last(row), postcode(row)];
    if (a === '' || b === '' || at === '') return '';
    return `${a < b ? `${a} ${b}` : `${b} ${a}`} ${at}`;
  };
};

const bareName = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]/gu, '');

/** The words of a column as they are compared; each word of a vocabulary is made bare once. */
function wordsOf(
  base: ContactBase,
  field: string,
  page: number,
  bare: (value: string) => string
): ((row: number) => string) | null {
  const chunk: Words | null = chunkAt<'words'>(base, fieldColumn(field), page);
  if (!chunk) return null;
  if (chunk.form === 'bytes') return (row) => bare(readCell<'words'>(chunk, row));
  const words = ['', ...chunk.words.map(bare)];
  return (row) => words[chunk.codes[row]!]!;
}
