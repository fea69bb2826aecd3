/** Whole numbers that are added one by one. */
export class GrowingWords {
  length = 0;
  #words = new Uint32Array(1024);

  push(word: number): void {
    if (this.length === this.#words.length) {
      const wider = new Uint32Array(2 * this.#words.length);
      wider.set(this.#words);
      this.#words = wider;
    }
    this.#words[this.length++] = word;
  }

  at(index: number): number {
    return this.#words[index]!;
  }

  /** What was added so far; holds until the next is added. */
  all(): Uint32Array {
    return this.#words.subarray(0, this.length);
  }
}
