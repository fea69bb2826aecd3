import type { Words } from '#lib/domain/chunk.ts';
import { pageRows } from '#lib/domain/contact-column.ts';
import type { ImportPlan, RefusalReason } from '#lib/domain/import-plan.ts';
import { refusalReasons } from '#lib/domain/import-plan.ts';
import { bitWords, hasBit, setBit } from '#lib/engine/chunk/bit-set.ts';
import { sliceOf, type Gathered, type GatheredSlice } from './gathered.ts';
import { GrowingWords } from './growing-words.ts';
import type { SliceRows } from './import-slice.ts';
import { PeopleIndex } from './people-index.ts';
import { identityKeys } from '#lib/engine/import/identity-keys.ts';

/** People who are there already: the pages of what they are known by (null: all blank), and who is alive. */
export interface KnownPeople {
  /** Contact numbers given so far. */
  readonly rows: number;
  readonly pages: readonly (Words | null)[];
  isAlive(contact: number): boolean;
}

/** Says of a value by which somebody is known, as it stands in a row, whether that person was erased. */
export type IsErased = (slice: Pick<SliceRows, 'chunks'>, row: number) => boolean;

/** Finds whom each row of a file is about, slice by slice. */
export class Gathering {
  /** Rows by what became of them. */
  readonly counts = { read: 0, created: 0, known: 0, merged: 0, refused: 0 };
  /** The first rows that were merged: the row, and the contact that it is about. */
  readonly merged: { readonly row: number; readonly contact: number }[] = [];
  readonly #slices: GatheredSlice[] = [];
  readonly #plan: ImportPlan;
  readonly #known: KnownPeople;
  readonly #isErased: IsErased | null;
  readonly #index: PeopleIndex;
  readonly #origins = new GrowingWords();
  readonly #appliedRows = new GrowingWords();
  readonly #appliedContacts = new GrowingWords();
  /** Known people of whom a row was met. */
  readonly #met: Uint32Array;

  constructor(plan: ImportPlan, known: KnownPeople, expected: number, isErased: IsErased | null) {
    this.#plan = plan;
    this.#known = known;
    this.#isErased = isErased;
    this.#met = bitWords(known.rows);
    this.#index = new PeopleIndex(plan.identity, known.rows + expected, (contact) => this.#identityOf(contact));
    known.pages.forEach((words, page) => words && this.#learn(words, page * pageRows));
  }

  /** Takes the next slice. Rows that are refused here get their verdict in it.
   * @param firstLine line of the file where it starts */
  add(slice: SliceRows, firstLine: number): void {
    const { rows, rowLines, chunks, held, keys, verdicts } = slice;
    const base = this.counts.read;
    const lines = rowLines;
    for (let row = 0; row < rows; row++) lines[row]! += firstLine;
    this.#slices.push({ base, rows, lines, chunks, held });
    this.counts.read += rows;
    const words = chunks[0] as Words;
    for (let row = 0; row < rows; row++) {
      if (verdicts[row] === 0) {
        const refusal = this.#take(slice, words, row, base + row, keys[2 * row]!, keys[2 * row + 1]!);
        if (refusal) verdicts[row] = refusalReasons.indexOf(refusal) + 1;
      }
      if (verdicts[row] !== 0) this.counts.refused++;
    }
  }

  gathered(): Gathered {
    return {
      slices: this.#slices,
      before: this.#known.rows,
      origins: this.#origins.all(),
      appliedRows: this.#appliedRows.all(),
      appliedContacts: this.#appliedContacts.all()
    };
  }

  #take(slice: SliceRows, words: Words, row: number, number: number, low: number, high: number): RefusalReason | null {
    const next = this.#known.rows + this.#origins.length;
    const mayCreate = this.#plan.createUnknown && !this.#isErased?.(slice, row);
    const contact = this.#index.findOrAdd(low, high, words, row, mayCreate ? next : -1);
    if (contact < 0) {
      if (!mayCreate) return this.#plan.createUnknown ? 'erased-person' : 'unknown-person';
      this.#origins.push(number);
      this.counts.created++;
      return null;
    }
    const isFirst = contact < this.#known.rows && !hasBit(this.#met, contact);
    if (isFirst) {
      setBit(this.#met, contact);
      this.counts.known++;
    } else {
      this.counts.merged++;
      if (this.merged.length < examplesKept) this.merged.push({ row: number, contact });
    }
    this.#appliedRows.push(number);
    this.#appliedContacts.push(contact);
    return null;
  }

  #identityOf(contact: number) {
    const { rows, pages } = this.#known;
    if (contact < rows) return { words: pages[Math.floor(contact / pageRows)]!, row: contact % pageRows };
    const number = this.#origins.at(contact - rows);
    const slice = sliceOf(this.#slices, number);
    return { words: slice.chunks[0] as Words, row: number - slice.base };
  }

  #learn(words: Words, first: number): void {
    const keys = identityKeys(words, this.#plan.identity);
    for (let row = 0; row < words.rows; row++) {
      const isKnown = keys[2 * row + 1] !== 0 && this.#known.isAlive(first + row);
      // the first of two people who are known by the same is the one that a row is about
      if (isKnown) this.#index.findOrAdd(keys[2 * row]!, keys[2 * row + 1]!, words, row, first + row);
    }
  }
}

const examplesKept = 3;
