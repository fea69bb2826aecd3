import type { Head } from '#lib/domain/commit.ts';
import type { ColumnId } from '#lib/domain/contact-column.ts';
import type { ContactQuery, ContactSort } from '#lib/domain/contact-query.ts';
import type { Result } from '#lib/domain/result.ts';
import { failure, success } from '#lib/domain/result.ts';
import type { ContactBase } from '#lib/engine/contacts/contact-base.ts';
import { answerQuery, columnsOfQuery, type Answer } from '#lib/engine/contacts/answer.ts';
import { Lexicon } from '#lib/engine/contacts/lexicon.ts';
import { columnsOfSort, firstName, lastName, orderContacts, type Order } from '#lib/engine/contacts/order.ts';
import type { SeekBytes } from '#lib/engine/contacts/search-bits.ts';
import { readHead, watchWrites } from '#lib/storage/contacts.ts';
import { PageCache } from './loaded-base.ts';

/** Reads contacts as they stand, and remembers what is dear to compute: words, orders, the last results. */
export class WorkspaceReader {
  readonly #cache = new PageCache();
  readonly #lexicons = new Map<ColumnId, Lexicon>();
  readonly #orders = new Map<string, { readonly pages: string; readonly order: Order }>();
  readonly #results = new Map<number, Uint32Array>();
  readonly #seek: SeekBytes;
  #count = 0;
  #known: { readonly head: Head; readonly writes: number; readonly own: number } | null = null;
  #ownWrites = 0;

  constructor(seek: SeekBytes) {
    this.#seek = seek;
    // those of this worker it hears of before the asker does
    watchWrites(() => this.#ownWrites++);
  }

  /** The contacts of now. With `writes`, the number of writes that the asker has heard of, a head that was read since the
   * last of them is not read again. A page that went away between head and reading is looked for under the next head. */
  async base(columnsOf: (head: Head) => Iterable<ColumnId>, writes?: number): Promise<Result<ContactBase>> {
    for (let tries = 0; ; tries++) {
      const head = await this.#head(tries === 0 ? writes : undefined);
      if (!head.ok) return head;
      this.#cache.prune(head.value);
      const base = await this.#cache.load(head.value, columnsOf(head.value));
      if (base.ok || base.problem.kind !== 'contacts-moved' || tries === 2) return base;
    }
  }

  /** The same at a head that is already known, as a writer has it. */
  at(head: Head, columns: Iterable<ColumnId>): Promise<Result<ContactBase>> {
    return this.#cache.load(head, columns);
  }

  async answer(
    query: ContactQuery,
    alsoLoad: (head: Head) => readonly ColumnId[],
    writes: number
  ): Promise<Result<Answer & { readonly result: number; readonly base: ContactBase }>> {
    const base = await this.base((head) => [...columnsOfQuery({ head }, query), ...alsoLoad(head)], writes);
    if (!base.ok) return base;
    const lexiconOf = (id: ColumnId) => this.#lexicon(id);
    const answer = answerQuery(base.value, query, this.#order(base.value, query.sort), lexiconOf, this.#seek);
    const result = ++this.#count;
    this.#results.set(result, answer.contacts);
    this.#results.delete(result - resultsKept);
    return success({ ...answer, result, base: base.value });
  }

  /** Contacts of a result in its order. Problem `not-found`. */
  result(result: number): Result<Uint32Array> {
    const contacts = this.#results.get(result);
    return contacts ? success(contacts) : failure({ kind: 'not-found' });
  }

  async #head(writes?: number): Promise<Result<Head>> {
    const known = this.#known;
    if (known && known.writes === writes && known.own === this.#ownWrites) return success(known.head);
    const own = this.#ownWrites;
    const head = await readHead();
    if (head.ok && writes !== undefined) this.#known = { head: head.value, writes, own };
    return head;
  }

  // first and last names are one vocabulary, so that who has one of them only still finds a place
  #lexicon(id: ColumnId): Lexicon {
    const key = id === firstName ? lastName : id;
    const lexicon = this.#lexicons.get(key) ?? new Lexicon();
    this.#lexicons.set(key, lexicon);
    return lexicon;
  }

  #order(base: ContactBase, sort: ContactSort): Order {
    const key = JSON.stringify(sort);
    const { pages: all, rows } = base.head;
    const pages = `${rows} ${columnsOfSort(sort)
      .map((id) => all.get(id)?.join() ?? '')
      .join()}`;
    const known = this.#orders.get(key);
    if (known?.pages === pages) return known.order;
    const order = orderContacts(base, sort, (id) => this.#lexicon(id));
    this.#orders.delete(key);
    this.#orders.set(key, { pages, order });
    const [oldest] = this.#orders.keys();
    if (this.#orders.size > ordersKept) this.#orders.delete(oldest!);
    return order;
  }
}

const resultsKept = 4;
const ordersKept = 3;
