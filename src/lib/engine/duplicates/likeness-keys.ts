import type { Words } from '#lib/domain/chunk.ts';
import { fieldColumn } from '#lib/domain/contact-column.ts';
import type { Identity } from '#lib/domain/import-plan.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { chunkAt, type ContactBase } from '#lib/engine/contacts/contact-base.ts';
import { fold } from '#lib/engine/contacts/fold.ts';
import { canonicalIdentity } from '#lib/engine/import/identity.ts';
import { identityKeys } from '#lib/engine/import/identity-keys.ts';

/** Keys of the rows of a page: two rows with one key are alike, a row with the empty one is like none. */
export interface PageKeys {
  /** 32 bits of each key, 0 for an empty one. */
  readonly digests: Uint32Array;
  keyOf(row: number): string;
}

/** Null: all empty. What was made for one page serves the next. */
export type OpenPageKeys = (base: ContactBase) => (page: number) => PageKeys | null;

export const identityLikeness =
  (identity: Identity): OpenPageKeys =>
  (base) =>
  (page) => {
    const words = wordsAt(base, identity, page);
    if (!words) return null;
    const keys = identityKeys(words, identity);
    return {
      digests: Uint32Array.from({ length: words.rows }, (_, row) => keys[2 * row + 1]!),
      keyOf: (row) => canonicalIdentity(identity, readCell<'words'>(words, row))
    };
  };

/** Same names, whatever their accents, case, hyphens and order, at the same postcode; all three must be there. */
export const nameAndPostcode: OpenPageKeys = (base) => {
  const names = new BareWords((name) => fold(name).replace(/[^\p{L}\p{N}]/gu, ''));
  const postcodes = new BareWords((value) => fold(value).replace(/[\s-]/g, ''));
  return (page) => {
    const [firsts, lasts, codes] = ['first-name', 'last-name', 'postcode'].map((field) => wordsAt(base, field, page));
    if (!firsts || !lasts || !codes) return null;
    const [first, last, postcode] = [names.of(firsts), names.of(lasts), postcodes.of(codes)];
    const digests = new Uint32Array(firsts.rows);
    for (let row = 0; row < digests.length; row++) {
      const [a, b, at] = [first(row), last(row), postcode(row)];
      if (a.bare === '' || b.bare === '' || at.bare === '') continue;
      // the same whichever name comes first
      const both = Math.imul(a.digest ^ b.digest, 0x85ebca6b) + a.digest + b.digest;
      digests[row] = (mixed(both ^ Math.imul(at.digest, 0x9e3779b1)) | 1) >>> 0;
    }
    const keyOf = (row: number) => {
      const [a, b] = [first(row).bare, last(row).bare];
      return `${a < b ? `${a} ${b}` : `${b} ${a}`} ${postcode(row).bare}`;
    };
    return { digests, keyOf };
  };
};

interface BareWord {
  readonly bare: string;
  readonly digest: number;
}

/** Words as they are compared, each made bare once. */
class BareWords {
  readonly #known = new Map<string, BareWord>();
  readonly #bare: (word: string) => string;

  constructor(bare: (word: string) => string) {
    this.#bare = bare;
  }

  of(chunk: Words): (row: number) => BareWord {
    if (chunk.form === 'bytes') return (row) => this.#word(readCell<'words'>(chunk, row));
    const words = ['', ...chunk.words].map((word) => this.#word(word));
    return (row) => words[chunk.codes[row]!]!;
  }

  #word(word: string): BareWord {
    const known = this.#known.get(word);
    if (known) return known;
    const bare = this.#bare(word);
    const made = { bare, digest: digestOf(bare) };
    this.#known.set(word, made);
    return made;
  }
}

const wordsAt = (base: ContactBase, field: string, page: number): Words | null =>
  chunkAt<'words'>(base, fieldColumn(field), page);

// FNV-1a
function digestOf(key: string): number {
  let digest = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) digest = Math.imul(digest ^ key.charCodeAt(at), 0x01000193);
  return mixed(digest);
}

function mixed(word: number): number {
  const one = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const two = Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  return (two ^ (two >>> 16)) >>> 0;
}
