import type { Words } from '#lib/domain/chunk.ts';
import { isAscii } from './is-ascii.ts';
import { strictText } from './strict-text.ts';

/** Texts as bytes, given in the order of the rows; those left out are blank. */
export class SpelledWords {
  readonly #rows: number;
  readonly #offsets: Uint32Array;
  #bytes: Uint8Array<ArrayBuffer>;
  #row = 0;
  #length = 0;
  /** All bits of all bytes, or more: nothing but ASCII needs no look. */
  #bits = 0;

  constructor(rows: number) {
    this.#rows = rows;
    this.#offsets = new Uint32Array(rows + 1);
    this.#bytes = scratch;
  }

  add(row: number, bytes: Uint8Array, start: number, stop: number): void {
    const offsets = this.#offsets;
    let at = this.#length;
    while (this.#row < row) offsets[++this.#row] = at;
    if (at + stop - start > this.#bytes.length) this.#grow(at + stop - start);
    const own = this.#bytes;
    if (stop - start > 64) {
      own.set(bytes.subarray(start, stop), at);
      at += stop - start;
      this.#bits |= 0x80;
    } else {
      let bits = 0;
      for (let from = start; from < stop; from++) bits |= own[at++] = bytes[from]!;
      this.#bits |= bits;
    }
    this.#length = at;
    offsets[++this.#row] = at;
  }

  /** @throws Undecodable */
  finish(): Words {
    while (this.#row < this.#rows) this.#offsets[++this.#row] = this.#length;
    if (this.#bits >= 0x80) this.#check();
    const bytes = this.#bytes.slice(0, this.#length);
    return { kind: 'words', form: 'bytes', rows: this.#rows, offsets: this.#offsets, bytes };
  }

  #check(): void {
    for (let row = 0; row < this.#rows; row++) {
      const start = this.#offsets[row]!;
      const stop = this.#offsets[row + 1]!;
      if (!isAscii(this.#bytes, start, stop)) strictText(this.#bytes, start, stop, row);
    }
  }

  #grow(least: number): void {
    const wider = new Uint8Array(Math.max(2 * this.#bytes.length, least));
    wider.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = wider;
    scratch = wider;
  }
}

/** Columns are read one after the other: they use the same memory, and take a copy of what they filled. */
let scratch = new Uint8Array(1 << 20);
