import type { ContactResult, ContactRow } from '#lib/domain/contact-query.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { Result } from '#lib/domain/result.ts';

type Read = (
  result: ContactResult,
  from: number,
  to: number,
  /** Without the values of fields. */
  bare: boolean
) => Promise<Result<readonly ContactRow[]>>;

/** Rows of one result, read some at a time as they come into view. */
export class RowPages {
  readonly result: ContactResult;
  readonly #read: Read;
  readonly #pages = new Map<number, readonly ContactRow[]>();
  #drawn = $state(0);
  #wanted: readonly [from: number, end: number] | null = null;
  #reading = false;

  constructor(result: ContactResult, first: readonly ContactRow[], read: Read) {
    this.result = result;
    this.#read = read;
    if (first.length >= Math.min(pageSize, result.matching)) this.#keep(0, first.slice(0, pageSize));
  }

  /** Why rows cannot be read. */
  problem = $state.raw<Problem | null>(null);

  /** Undefined as long as it is being read. */
  at(row: number): ContactRow | undefined {
    void this.#drawn;
    return this.#pages.get(Math.floor(row / pageSize))?.[row % pageSize];
  }

  /** Reads what is in view and not there yet. What was asked before and is no longer in view is not read. */
  async show(from: number, end: number): Promise<void> {
    this.#wanted = [from, Math.min(end, this.result.matching)];
    this.#touch(from, end);
    if (this.#reading) return;
    this.#reading = true;
    for (let page = this.#missing(); page !== null; page = this.#missing()) await this.#load(page);
    this.#reading = false;
  }

  /** Numbers of the contacts of some rows, whether they are in view or not. */
  async contacts(from: number, end: number): Promise<readonly number[]> {
    const rows = await this.#read(this.result, from, end, true);
    if (!rows.ok) this.problem = rows.problem;
    return rows.ok ? rows.value.map(({ contact }) => contact) : [];
  }

  async #load(page: number): Promise<void> {
    const from = page * pageSize;
    const rows = await this.#read(this.result, from, Math.min(from + pageSize, this.result.matching), false);
    if (rows.ok) this.#keep(page, rows.value);
    else {
      // no longer kept: it is asked again
      if (rows.problem.kind !== 'not-found') this.problem = rows.problem;
      this.#wanted = null;
    }
  }

  #keep(page: number, rows: readonly ContactRow[]): void {
    const [oldest] = this.#pages.keys();
    if (this.#pages.size >= pagesKept && oldest !== undefined) this.#pages.delete(oldest);
    this.#pages.set(page, rows);
    this.#drawn++;
  }

  // the pages in view are the last to be forgotten
  #touch(from: number, end: number): void {
    for (let page = Math.floor(from / pageSize); page * pageSize < end; page++) {
      const rows = this.#pages.get(page);
      if (rows && this.#pages.delete(page)) this.#pages.set(page, rows);
    }
  }

  #missing(): number | null {
    if (!this.#wanted) return null;
    const [from, end] = this.#wanted;
    for (let page = Math.floor(from / pageSize); page * pageSize < end; page++) if (!this.#pages.has(page)) return page;
    return null;
  }
}

/** Rows in the first answer to a question: enough for a screen. */
export const pageSize = 40;
const pagesKept = 60;
