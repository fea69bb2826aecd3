import type { PersonEvent } from '#lib/domain/event.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { contactsClient } from '#lib/ui/contacts/contacts-client.ts';

/** What a person did and what happened to them, as far back as was asked for. */
export class PersonEvents {
  /** Newest first. */
  shown = $state.raw<readonly PersonEvent[]>([]);
  /** Nothing is older than what is shown. */
  isWhole = $state(false);
  busy = $state(false);
  problem = $state.raw<Problem | null>(null);
  readonly #contact: number;
  #turn = 0;

  constructor(contact: number) {
    this.#contact = contact;
  }

  /** Reads the newest ones, and as far back as before. */
  async load(): Promise<void> {
    await this.#read(null, Math.max(atOnce, this.shown.length));
  }

  async more(): Promise<void> {
    await this.#read(this.shown.at(-1)?.at ?? null, atOnce);
  }

  async #read(before: number | null, limit: number): Promise<void> {
    const turn = ++this.#turn;
    this.busy = true;
    const read = await contactsClient().events(this.#contact, { before, limit });
    if (turn !== this.#turn) return;
    this.busy = false;
    this.problem = read.ok ? null : read.problem;
    if (!read.ok) return;
    this.shown = before === null ? read.value : [...this.shown, ...read.value];
    this.isWhole = read.value.length < limit;
  }
}

const atOnce = 20;
