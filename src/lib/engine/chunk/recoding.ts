import type { Chunk } from '#lib/domain/chunk.ts';
import { Vocabulary } from './vocabulary.ts';

/** Gathers the words that are used of several lists of words into one list. */
export class Recoding {
  readonly #vocabulary = new Vocabulary();
  readonly #tables = new Map<Chunk, (place: number) => number>();

  get words(): readonly string[] {
    return this.#vocabulary.words;
  }

  /** From a position in the words of that chunk to the position here. */
  of(chunk: Chunk, words: readonly string[]): (place: number) => number {
    const known = this.#tables.get(chunk);
    if (known) return known;
    const places = new Int32Array(words.length).fill(-1);
    const recode = (place: number) => {
      if (places[place]! < 0) places[place] = this.#vocabulary.place(words[place]!);
      return places[place]!;
    };
    this.#tables.set(chunk, recode);
    return recode;
  }

  /** For a word that stands in no list. */
  place(word: string): number {
    return this.#vocabulary.place(word);
  }
}
