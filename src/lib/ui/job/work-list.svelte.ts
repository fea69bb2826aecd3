import { holdThePage } from './hold-page.ts';
import type { Work } from './work.svelte.ts';

/** Work of one kind. It belongs to the app, not to the page that started it: one may look elsewhere while it runs. */
export class WorkList<Order extends { readonly file: File }, One extends Work<Order>> {
  readonly #begin: (order: Order) => One;
  #all = $state.raw<readonly One[]>([]);
  #shown = $state.raw<One | null>(null);

  /** @param begin sets to work as an order says */
  constructor(begin: (order: Order) => One) {
    this.#begin = begin;
  }

  /** Newest first. */
  get all(): readonly One[] {
    return this.#all;
  }

  /** The one that its page shows; null: the file on the table and its settings. */
  get shown(): One | null {
    return this.#shown;
  }

  get running(): readonly One[] {
    return this.#all.filter(({ state }) => state === 'running');
  }

  /** Those to name beside the one that is shown: running, or ended while one looked elsewhere. */
  get others(): readonly One[] {
    const others = this.#all.filter((one) => one !== this.#shown && one.state !== 'cancelled');
    const over = others.filter(({ state }) => state !== 'running').slice(0, endedNamed);
    return others.filter((one) => one.state === 'running' || over.includes(one));
  }

  /** Starts a work and shows it. */
  start(order: Order): One {
    const one = this.#begin(order);
    this.#all = [one, ...this.#all];
    this.#shown = one;
    void holdThePage(one.settled);
    return one;
  }

  show(one: One | null): void {
    this.#shown = one;
  }

  /** Takes a work that no longer runs off the screen; what it made stays on this device. */
  putAway(one: One): void {
    if (one.state === 'running') return;
    // what the device does not give back now is swept at the next start
    void one.letGo().catch(() => undefined);
    this.#all = this.#all.filter((other) => other !== one);
    if (this.#shown === one) this.#shown = null;
  }
}

/** What was made earlier is in its own room. */
const endedNamed = 3;
