import type { Words } from '#lib/domain/chunk.ts';
import { codedWords } from './coded-words.ts';
import { fold } from './fold.ts';

/** The words of one column or of several, each with one number for all pages. Chunks never change, so what was
 * counted once stays true. */
export class Lexicon {
  /** Word 0 is the blank. */
  readonly words: string[] = [''];
  readonly folded: string[] = [''];
  readonly #numbers = new Map<string, number>([['', 0]]);
  readonly #ofCodes = new WeakMap<Words, Uint32Array>();
  #ranks: Uint32Array | null = null;

  /** The number of the word of each code of a page (`codedWords`). */
  numbersOf(chunk: Words): Uint32Array {
    const known = this.#ofCodes.get(chunk);
    if (known) return known;
    const numbers = Uint32Array.from([0, ...codedWords(chunk).words.map((word) => this.#take(word))]);
    this.#ofCodes.set(chunk, numbers);
    return numbers;
  }

  /** Place of each word in alphabetical order, from 0, accents and case aside; the blank comes last of all. */
  get ranks(): Uint32Array {
    if (this.#ranks?.length === this.words.length) return this.#ranks;
    const { words, folded } = this;
    const order = Uint32Array.from(words.keys()).sort((a, b) => {
      if (a === 0 || b === 0) return b - a;
      return folded[a]! < folded[b]! ? -1 : folded[a]! > folded[b]! ? 1 : words[a]! < words[b]! ? -1 : 1;
    });
    const ranks = new Uint32Array(words.length);
    order.forEach((word, place) => (ranks[word] = place));
    this.#ranks = ranks;
    return ranks;
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
