import type { Identity } from '#lib/domain/import-plan.ts';
import type { IsErased } from '../gather.ts';
import { sliceOf, type Gathered, type GatheredSlice } from '../gathered.ts';
import { GrowingWords } from '../growing-words.ts';
import { PeopleIndex } from '../people-index.ts';
import type { EventRows } from './event-slice.ts';

type Unknown = NonNullable<EventRows['unknown']>;

/** People whom events make: each is given a number at their first event. */
export class Strangers {
  readonly #before: number;
  readonly #isErased: IsErased | null;
  readonly #index: PeopleIndex;
  readonly #slices: GatheredSlice[] = [];
  readonly #origins = new GrowingWords();
  #rows = 0;

  /** @param before contact numbers given so far */
  constructor(identity: Identity, before: number, isErased: IsErased | null) {
    this.#before = before;
    this.#isErased = isErased;
    this.#index = new PeopleIndex(identity, 0, (contact) => {
      const row = this.#origins.at(contact - before);
      const slice = sliceOf(this.#slices, row);
      const words = slice.chunks[0]!;
      if (words.kind !== 'words') throw new Error('People are known by texts.');
      return { words, row: row - slice.base };
    });
  }

  get count(): number {
    return this.#origins.length;
  }

  /** Whose each of these rows is: number + 1; 0 for people who were erased. @param lines of the file, by row */
  take({ rows, words, keys }: Unknown, lines: Uint32Array): Uint32Array {
    const contacts = new Uint32Array(rows.length);
    const slice = { base: this.#rows, rows: rows.length, chunks: [words], held: [null] };
    this.#slices.push({ ...slice, lines: rows.map((row) => lines[row]!) });
    for (let at = 0; at < rows.length; at++) {
      const next = this.#before + this.#origins.length;
      const mayCreate = this.#isErased === null || !this.#isErased(slice, at);
      const found = this.#index.findOrAdd(keys[2 * at]!, keys[2 * at + 1]!, words, at, mayCreate ? next : -1);
      if (found < 0 && !mayCreate) continue;
      if (found < 0) this.#origins.push(this.#rows + at);
      contacts[at] = (found < 0 ? next : found) + 1;
    }
    this.#rows += rows.length;
    return contacts;
  }

  /** As a file of people that was read. */
  gathered(): Gathered {
    const none = new Uint32Array();
    const origins = this.#origins.all();
    return { slices: this.#slices, before: this.#before, origins, appliedRows: none, appliedContacts: none };
  }
}
