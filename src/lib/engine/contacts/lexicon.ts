import type { Words } from '#lib/domain/chunk.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { fold } from './fold.ts';

/** The words of one column or of several, each with one number for all pages. Chunks never change, so what was
 * counted once stays true. */
export class Lexicon {
  /** Word 0 is the blank. */
  readonly words: string[] = [''];
  readonly folded: string[] = [''];
  readonly #numbers = new Map<string, number>([['', 0]]);
  readonly #rows = new WeakMap<Words, Uint32Array>();
  #ranks: Uint32Array | null = null;

  /** The number of the word of each row of a page. */
  rowsOf(chunk: Words): Uint32Array {
    const known = this.#rows.get(chunk);
    if (known) return known;
    const rows = chunk.form === 'codes' ? this.#ofCodes(chunk) : this.#ofBytes(chunk);
    this.#rows.set(chunk, rows);
    return rows;
  }

  numberOf(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  /** Place of each word in alphabetical order, from 0, accents and case aside; the blank comes last of all. */
  get ranks(): Uint32Array {
    if (this.#ranks?.length === this.words.length) return this.#ranks;
    const { words, folded } = this;
    const order = Uint32Array.from(words.keys()).sort((a, b) =>
      folded[a]! < folded[b]! ? -1 : folded[a]! > folded[b]! ? 1 : words[a]! < words[b]! ? -1 : 1
    );
    const ranks = new Uint32Array(words.length);
    order.forEach((word, place) => (ranks[word] = place));
    ranks[0] = 0xffffffff;
    this.#ranks = ranks;
    return ranks;
  }

  #ofCodes({ codes, words }: Extract<Words, { form: 'codes' }>): Uint32Array {
    const numbers = Uint32Array.from([0, ...words.map((word) => this.#take(word))]);
    const rows = new Uint32Array(codes.length);
    for (let row = 0; row < rows.length; row++) rows[row] = numbers[codes[row]!]!;
    return rows;
  }

  #ofBytes(chunk: Extract<Words, { form: 'bytes' }>): Uint32Array {
    const rows = new Uint32Array(chunk.rows);
    for (let row = 0; row < rows.length; row++) rows[row] = this.#take(readCell<'words'>(chunk, row));
    return rows;
  }

  #take(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.words.push(word) - 1;
    this.folded.push(fold(word));
    this.#numbers.set(word, number);
    return number;
  }
}
