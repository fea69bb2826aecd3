/** What an operation did here. */
export interface OperationCount {
  readonly id: string;
  /** How often it was accepted. */
  readonly accepted: number;
  /** How often it changed anything. */
  readonly effects: number;
  /** How many identifiers it added or removed, all times together. */
  readonly changes: number;
}

/** Effects counted by operation, since a browser may send one request twice and call it a failure. */
export class Operations {
  readonly #counts = new Map<string, OperationCount>();

  record(id: string, changes: number): void {
    const { accepted, effects, changes: before } = this.#counts.get(id) ?? { accepted: 0, effects: 0, changes: 0 };
    this.#counts.set(id, {
      id,
      accepted: accepted + 1,
      effects: effects + (changes > 0 ? 1 : 0),
      changes: before + changes
    });
  }

  list(): OperationCount[] {
    return [...this.#counts.values()];
  }
}
