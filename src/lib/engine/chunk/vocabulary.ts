/** Words that occur, each once, in the order of their first coming. */
export class Vocabulary {
  readonly words: string[] = [];
  readonly #places = new Map<string, number>();

  /** Position of a word from 0. */
  place(word: string): number {
    const known = this.#places.get(word);
    if (known !== undefined) return known;
    this.#places.set(word, this.words.length);
    return this.words.push(word) - 1;
  }

  /** Code of a word from 1; 0 for the empty word. */
  code(word: string): number {
    return word === '' ? 0 : this.place(word) + 1;
  }
}

/** The narrowest codes that hold all of up to `most`. */
export function narrow(codes: Uint32Array, most: number): Uint8Array | Uint16Array | Uint32Array {
  // not `from`, which goes through an iterator
  return most <= 0xff ? new Uint8Array(codes) : most <= 0xffff ? new Uint16Array(codes) : codes;
}

/** Words are kept as codes up to this many different ones, else as bytes. */
export const mostWords = (rows: number): number => Math.floor(rows / 4);
