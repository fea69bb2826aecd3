import type { Words } from '#lib/domain/chunk.ts';
import { CodedWords } from './coded-words.ts';
import { SpelledWords } from './spelled-words.ts';

/** Gathers the texts of a column in the order of its rows: as codes while the different ones are few, else as bytes. */
export class WordsBuilder {
  #words: CodedWords | SpelledWords;

  /** @param isSpelled as bytes from the start: as the slice before was, or since codes are of no use */
  constructor(rows: number, isSpelled: boolean) {
    this.#words = isSpelled ? new SpelledWords(rows) : new CodedWords(rows);
  }

  add(row: number, bytes: Uint8Array, start: number, stop: number): void {
    if (this.#words instanceof SpelledWords) return this.#words.add(row, bytes, start, stop);
    if (this.#words.add(row, bytes, start, stop)) return;
    this.#words = this.#words.spelled();
    this.#words.add(row, bytes, start, stop);
  }

  addText(row: number, text: string): void {
    const bytes = encoder.encode(text);
    this.add(row, bytes, 0, bytes.length);
  }

  /** @throws Undecodable */
  finish(): Words {
    return this.#words.finish();
  }
}

const encoder = new TextEncoder();
