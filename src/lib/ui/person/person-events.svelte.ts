import type { PersonEvent } from '#lib/domain/event.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { contactsClient } from '#lib/ui/contacts/contacts-client.ts';

/** What a person did and what happened to them, as far back as was asked for. */
export class PersonEvents {
  /** Newest first. */
  shown = $state.raw<readonly PersonEvent[]>([]);
  /** Nothing is older than what is shown. */
  isWhole = $state(false);
  /** The type that is shown alone; null: all. */
  type = $state<string | null>(null);
  busy = $state(false);
  problem = $state.raw<Problem | null>(null);
  readonly #contact: number;
  #turn = 0;

  constructor(contact: number) {
    this.#contact = contact;
  }

  /** Reads the newest ones, and as far back as before. */
  async load(): Promise<void> {
    await this.#read(null, Math.max(first, this.shown.length));
  }

  /** Reads further back; once, while it is under way. */
  async more(): Promise<void> {
    if (!this.busy && !this.isWhole) await this.#read(this.shown.at(-1)?.at ?? null, next);
  }

  /** Shows the events of one type, or all again. What was shown stays until they are read. */
  async only(type: string | null): Promise<void> {
    this.type = type;
    await this.#read(null, first);
  }

  async #read(before: number | null, limit: number): Promise<void> {
    const turn = ++this.#turn;
    const { type } = this;
    this.busy = true;
    const read = await contactsClient().events(this.#contact, { before, limit, type: type ?? undefined });
    if (turn !== this.#turn) return;
    this.busy = false;
    this.problem = read.ok ? null : read.problem;
    if (!read.ok) return;
    this.shown = before === null ? read.value : [...this.shown, ...read.value];
    this.isWhole = read.value.length < limit;
  }
}

// what a screen shows, then what is scrolled through at once
const first = 20;
const next = 100;
