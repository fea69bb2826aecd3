import type { ContactFilter, ContactQuery, ContactResult, ContactSort } from '#lib/domain/contact-query.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { contactsClient } from './contacts-client.ts';
import { countsSeen } from './facets.ts';
import { type FacetKey, toggle } from './filters.ts';
import { everyone, isPicked, nobody, pick, type Picks, pickedCount, selectionOf } from './picks.ts';
import { pageSize, RowPages } from './row-pages.svelte.ts';

/** People of whom a table is about, in place of everyone. */
interface Among {
  /** Other people under the same name are the same question, asked again. */
  readonly name: string;
  readonly members: Uint32Array;
  readonly people: number;
}

/** What the table shows and who is chosen in it. One for the life of the page: coming back from a person, the table is
 * as it was left. */
export class ContactsView {
  search = $state('');
  filters = $state.raw<readonly ContactFilter[]>([]);
  sort = $state.raw<ContactSort>({ by: 'name', descending: false });
  among = $state.raw<Among | null>(null);
  /** The last answer; it stays in view until the next one is there. */
  pages = $state.raw<RowPages | null>(null);
  /** The answer takes over a moment: what is shown answers the question before. */
  late = $state(false);
  problem = $state.raw<Problem | null>(null);
  picks = $state.raw<Picks>(nobody);
  /** The row that the keyboard is on. */
  current = $state(0);
  /** On phones: rows are chosen by a touch. */
  picking = $state(false);
  /** Questions answered so far: one more, and the table starts again at its top. */
  answered = $state(0);
  /** Rows in view: kept when the same question is asked again. */
  inView: readonly [from: number, end: number] = [0, pageSize];
  #anchor = 0;
  #before = nobody;
  #turn = 0;
  #asked = '';
  #asking: Promise<void> = Promise.resolve();
  #left = 0;

  get query(): ContactQuery {
    const query = { search: this.search.trim(), filters: this.filters, sort: this.sort };
    return this.among ? { ...query, among: this.among.members } : query;
  }
  get narrowed(): boolean {
    return this.search.trim() !== '' || this.filters.length > 0;
  }
  get picked(): number {
    return pickedCount(this.picks, this.pages?.result.matching ?? 0);
  }
  get selection() {
    return selectionOf(this.picks, this.pages?.result.result ?? 0);
  }

  /** Asks for what is now wanted. The same question again, since people changed, leaves the rows where they are. */
  ask(fields: readonly string[]): Promise<void> {
    this.#asking = this.#ask(fields);
    return this.#asking;
  }

  async #ask(fields: readonly string[]): Promise<void> {
    const { query } = this;
    const turn = ++this.#turn;
    const asked = JSON.stringify({ ...query, among: this.among?.name });
    const same = asked === this.#asked;
    const lateness = setTimeout(() => (this.late ||= turn === this.#turn), 150);
    const answer = await contactsClient().ask(query, { fields, first: pageSize });
    const pages =
      answer.ok &&
      new RowPages(this.#remembering(answer.value), answer.value.first, async ({ result }, from, to, bare) => {
        const rows = await contactsClient().rows(result, from, to, bare ? [] : fields);
        // a worker that was started again no longer knows the result
        if (!rows.ok && rows.problem.kind === 'not-found' && turn === this.#turn) void this.ask(fields);
        return rows;
      });
    if (pages && same) await pages.show(...this.inView);
    clearTimeout(lateness);
    if (turn !== this.#turn) return;
    this.late = false;
    if (!answer.ok) this.problem = answer.problem.kind === 'cancelled' ? this.problem : answer.problem;
    if (!pages) return;
    this.problem = null;
    this.#asked = asked;
    const first = !this.pages;
    this.pages = pages;
    // the keyboard may have walked before the first answer came
    if (same || first) {
      this.current = Math.max(0, Math.min(this.current, pages.result.matching - 1));
      return;
    }
    this.current = this.#anchor = 0;
    this.answered++;
  }

  toggleFilter(key: FacetKey, value: string): void {
    this.narrow({ filters: toggle(this.filters, key, value) });
  }

  /** Narrows the result otherwise: nobody stays chosen who may no longer be in view. */
  narrow(to: { readonly search?: string; readonly filters?: readonly ContactFilter[] }): void {
    if (to.search !== undefined) this.search = to.search;
    if (to.filters !== undefined) this.filters = to.filters;
    this.leave();
  }

  /** By this, or the other way round when it is by this already. */
  sortBy(by: ContactSort['by']): void {
    const again = JSON.stringify(by) === JSON.stringify(this.sort.by);
    this.sort = { by, descending: again && !this.sort.descending };
  }

  isPicked(contact: number): boolean {
    return isPicked(this.picks, contact);
  }

  /** Goes to a row, from which a range may start. */
  walkTo(row: number): void {
    this.current = row;
    this.#start(row);
  }

  /** Who stands in a row, once it is read; undefined when it cannot be. */
  async contactAt(row: number): Promise<number | undefined> {
    if (!this.pages) await this.#asking;
    return this.pages?.at(row)?.contact ?? (await this.pages?.contacts(row, row + 1))?.[0];
  }

  /** Takes or leaves the person of a row; with `range`, everyone from where it started. */
  async pickRow(row: number, range: boolean): Promise<void> {
    const left = this.#left;
    this.current = row;
    if (range) {
      if (!this.pages) await this.#asking;
      const people = await this.pages?.contacts(Math.min(this.#anchor, row), Math.max(this.#anchor, row) + 1);
      if (people && left === this.#left) this.picks = pick(this.#before, people, true);
      return;
    }
    const contact = this.pages?.at(row)?.contact ?? (await this.contactAt(row));
    // whoever was being read when all were left is not taken after all
    if (contact === undefined || left !== this.#left) return;
    this.picks = pick(this.picks, [contact], !this.isPicked(contact));
    this.#start(row);
  }

  pickAll(): void {
    this.picks = everyone;
    this.#start(this.current);
  }

  /** Nobody is chosen. */
  leave(): void {
    this.#left++;
    this.picks = nobody;
    this.picking = false;
    this.#start(this.current);
  }

  #remembering(result: ContactResult): ContactResult {
    return { ...result, facets: countsSeen(this.pages?.result, result) };
  }

  // a range that shrinks gives back what was chosen before it
  #start(row: number): void {
    this.#anchor = row;
    this.#before = this.picks;
  }
}

/** The table of this page. */
export const contactsView = new ContactsView();
