import type { Words } from '#lib/domain/chunk.ts';
import { mostWords, narrow } from '#lib/engine/chunk/vocabulary.ts';
import { areSame, hashBytes, viewOf } from './bytes-by-word.ts';
import { SpelledWords } from './spelled-words.ts';
import { strictText } from './strict-text.ts';

/** Texts as codes into the list of the different ones, given in the order of the rows; those left out are blank. A text
 * that came before costs no string. */
export class CodedWords {
  readonly #rows: number;
  readonly #codes: Uint32Array;
  /** Open addressing: codes of words, 0 where there is none. */
  #places = new Uint32Array(512);
  #hashes = new Uint32Array(256);
  #ends = new Uint32Array(256);
  #count = 0;
  /** Code of the text that came last. */
  #last = 0;
  #bytes = new Uint8Array(4096);
  #view = viewOf(this.#bytes);
  /** Where the texts come from. */
  #source: Uint8Array | null = null;
  #given = this.#view;

  constructor(rows: number) {
    this.#rows = rows;
    this.#codes = new Uint32Array(rows);
  }

  /** False when there are too many different texts for codes: this one was not taken. */
  add(row: number, bytes: Uint8Array, start: number, stop: number): boolean {
    if (this.#source !== bytes) {
      this.#source = bytes;
      this.#given = viewOf(bytes);
    }
    // the same again, as in a column of countries
    if (this.#last > 0 && this.#equals(this.#last, start, stop)) {
      this.#codes[row] = this.#last;
      return true;
    }
    const hash = hashBytes(this.#given, start, stop);
    const mask = this.#places.length - 1;
    let place = hash & mask;
    for (let code = this.#places[place]!; code > 0; code = this.#places[place]!) {
      if (this.#hashes[code - 1] === hash && this.#equals(code, start, stop)) {
        this.#codes[row] = code;
        this.#last = code;
        return true;
      }
      place = (place + 1) & mask;
    }
    if (this.#count >= fewWords && 2 * this.#count > row) return false;
    this.#places[place] = this.#learn(hash, bytes, start, stop);
    this.#codes[row] = this.#count;
    this.#last = this.#count;
    if (2 * this.#count > mask) this.#rehash();
    return true;
  }

  /** The same as bytes. */
  spelled(): SpelledWords {
    const spelled = new SpelledWords(this.#rows);
    for (let row = 0; row < this.#rows; row++) {
      const code = this.#codes[row]!;
      if (code > 0) spelled.add(row, this.#bytes, this.#startOf(code), this.#ends[code - 1]!);
    }
    return spelled;
  }

  /** @throws Undecodable */
  finish(): Words {
    if (this.#count > mostWords(this.#rows)) return this.spelled().finish();
    const words = Array.from({ length: this.#count }, (_, at) =>
      strictText(this.#bytes, this.#startOf(at + 1), this.#ends[at]!, this.#codes.indexOf(at + 1))
    );
    return { kind: 'words', form: 'codes', rows: this.#rows, codes: narrow(this.#codes, words.length), words };
  }

  #startOf(code: number): number {
    return code === 1 ? 0 : this.#ends[code - 2]!;
  }

  #equals(code: number, start: number, stop: number): boolean {
    const from = this.#startOf(code);
    const length = stop - start;
    return this.#ends[code - 1]! - from === length && areSame(this.#view, from, this.#given, start, length);
  }

  /** Keeps a new text: its code. */
  #learn(hash: number, bytes: Uint8Array, start: number, stop: number): number {
    const from = this.#count === 0 ? 0 : this.#ends[this.#count - 1]!;
    if (from + stop - start > this.#bytes.length) {
      const wider = new Uint8Array(Math.max(2 * this.#bytes.length, from + stop - start));
      wider.set(this.#bytes);
      this.#bytes = wider;
      this.#view = viewOf(wider);
    }
    if (this.#count === this.#ends.length) {
      this.#ends = twice(this.#ends);
      this.#hashes = twice(this.#hashes);
    }
    for (let at = start; at < stop; at++) this.#bytes[from + at - start] = bytes[at]!;
    this.#hashes[this.#count] = hash;
    this.#ends[this.#count] = from + stop - start;
    return ++this.#count;
  }

  #rehash(): void {
    this.#places = new Uint32Array(2 * this.#places.length);
    const mask = this.#places.length - 1;
    for (let code = 1; code <= this.#count; code++) {
      let place = this.#hashes[code - 1]! & mask;
      while (this.#places[place] !== 0) place = (place + 1) & mask;
      this.#places[place] = code;
    }
  }
}

/** So many are taken whatever the rows. */
const fewWords = 512;

function twice(words: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(2 * words.length);
  wider.set(words);
  return wider;
}
