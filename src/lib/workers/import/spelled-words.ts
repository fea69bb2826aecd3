import type { Words } from '#lib/domain/chunk.ts';

/** Texts as bytes, given in the order of the rows; those left out are blank. */
export class SpelledWords {
  readonly #rows: number;
  readonly #offsets: Uint32Array;
  #bytes: Uint8Array<ArrayBuffer>;
  #row = 0;
  #length = 0;

  constructor(rows: number) {
    this.#rows = rows;
    this.#offsets = new Uint32Array(rows + 1);
    this.#bytes = new Uint8Array(16 * rows + 64);
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
    } else {
      for (let from = start; from < stop; from++) own[at++] = bytes[from]!;
    }
    this.#length = at;
    offsets[++this.#row] = at;
  }

  finish(): Words {
    while (this.#row < this.#rows) this.#offsets[++this.#row] = this.#length;
    const bytes = this.#bytes.slice(0, this.#length);
    return { kind: 'words', form: 'bytes', rows: this.#rows, offsets: this.#offsets, bytes };
  }

  #grow(least: number): void {
    const wider = new Uint8Array(Math.max(2 * this.#bytes.length, least));
    wider.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = wider;
  }
}
