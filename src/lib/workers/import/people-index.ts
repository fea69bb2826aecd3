import type { Words } from '#lib/domain/chunk.ts';
import type { Identity } from '#lib/domain/import-plan.ts';
import { textOfUtf8 } from '#lib/engine/chunk/utf8.ts';
import { canonicalIdentity } from '#lib/engine/import/identity.ts';
import { isSameAscii } from '#lib/engine/import/identity-keys.ts';
import { isAscii } from './is-ascii.ts';

/** Where the value stands by which somebody is known. */
export interface IdentityPlace {
  readonly words: Words;
  readonly row: number;
}

/** Contacts by what they are known by: open addressing over a hash of 64 bits, and an exact comparison. */
export class PeopleIndex {
  readonly #identity: Identity;
  readonly #placeOf: (contact: number) => IdentityPlace;
  /** Contact number + 1, 0 where there is none; and half of its hash. */
  #contacts: Uint32Array;
  #lows: Uint32Array;
  /** The other half, to build the table again. */
  #highs: Uint32Array;
  #count = 0;

  constructor(identity: Identity, expected: number, placeOf: (contact: number) => IdentityPlace) {
    this.#identity = identity;
    this.#placeOf = placeOf;
    let size = 1024;
    while (size * mostFull < expected) size *= 2;
    this.#contacts = new Uint32Array(size);
    this.#lows = new Uint32Array(size);
    this.#highs = new Uint32Array(size);
  }

  /** The contact with the same value, or -1: then it becomes that of `contact`. */
  findOrAdd(low: number, high: number, words: Words, row: number, contact: number): number {
    const mask = this.#contacts.length - 1;
    let place = high & mask;
    for (let held = this.#contacts[place]!; held > 0; held = this.#contacts[place]!) {
      const isLike = this.#lows[place] === low && this.#highs[place] === high;
      if (isLike && this.#isSame(held - 1, words, row)) return held - 1;
      place = (place + 1) & mask;
    }
    if (contact < 0) return -1;
    this.#put(place, contact + 1, low, high);
    if (++this.#count > mask * mostFull) this.#grow();
    return -1;
  }

  #isSame(contact: number, words: Words, row: number): boolean {
    const known = this.#placeOf(contact);
    return isSameIdentity(this.#identity, known.words, known.row, words, row);
  }

  #put(place: number, held: number, low: number, high: number): void {
    this.#contacts[place] = held;
    this.#lows[place] = low;
    this.#highs[place] = high;
  }

  #grow(): void {
    const contacts = this.#contacts;
    const [lows, highs] = [this.#lows, this.#highs];
    const size = 2 * contacts.length;
    this.#contacts = new Uint32Array(size);
    this.#lows = new Uint32Array(size);
    this.#highs = new Uint32Array(size);
    for (let at = 0; at < contacts.length; at++) {
      if (contacts[at] === 0) continue;
      let place = highs[at]! & (size - 1);
      while (this.#contacts[place] !== 0) place = (place + 1) & (size - 1);
      this.#put(place, contacts[at]!, lows[at]!, highs[at]!);
    }
  }
}

const mostFull = 0.7;

function isSameIdentity(identity: Identity, a: Words, i: number, b: Words, j: number): boolean {
  if (a.form === 'bytes' && b.form === 'bytes') {
    const [from, other] = [a.offsets[i]!, b.offsets[j]!];
    const length = a.offsets[i + 1]! - from;
    const isAsLong = length === b.offsets[j + 1]! - other;
    if (isAsLong && isSameAscii(a.bytes, from, b.bytes, other, length, identity)) return true;
    if (isAscii(a.bytes, from, from + length) && isAscii(b.bytes, other, b.offsets[j + 1]!)) return false;
  }
  return canonicalIdentity(identity, wordAt(a, i)) === canonicalIdentity(identity, wordAt(b, j));
}

function wordAt(words: Words, row: number): string {
  if (words.form === 'bytes') return textOfUtf8(words.bytes, words.offsets[row]!, words.offsets[row + 1]!);
  const code = words.codes[row]!;
  return code === 0 ? '' : words.words[code - 1]!;
}
