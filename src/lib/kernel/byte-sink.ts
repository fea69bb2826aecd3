/** Bytes that grow. */
export class ByteSink {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;
  readonly #encoder = new TextEncoder();

  get length(): number {
    return this.#length;
  }

  text(text: string): void {
    this.#grow(text.length * 3);
    this.#length += this.#encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  slice(from: number, to: number): Uint8Array {
    return this.#bytes.slice(from, to);
  }

  /** Takes back what was written from there on. */
  cut(from: number): void {
    this.#length = from;
  }

  #grow(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const wider = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    wider.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = wider;
  }
}
