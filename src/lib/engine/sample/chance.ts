/** A small generator of chance (splitmix32) that can stand at any index of any seed at once,
 * so that row five million costs what row one costs. The same seed gives the same draws for ever. */
export class Chance {
  #state = 0;

  /** Goes to where the draws of an index begin. */
  at(seed: number, index: number): this {
    this.#state = mix(Math.imul(index + 1, 0x9e3779b1) ^ mix(seed));
    return this;
  }

  /** A whole number from 0 to `end` - 1. */
  below(end: number): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    return Math.floor((mix(this.#state) / 0x1_0000_0000) * end);
  }

  of<T>(list: readonly T[]): T {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new RangeError('nothing to draw from');
    return one;
  }
}

function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x21f0aaad);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
