/** Who is in an audience: identifiers as they were sent, by kind (`EMAIL`, `PHONE`…), with when each was last sent.
 * An identifier is the unit, not a person: what was added under an old address stays until that address is removed. */
export class Membership {
  readonly #kinds = new Map<string, Map<string, number>>();

  /** True when the identifier was not there. */
  add(kind: string, value: string, at: number): boolean {
    let values = this.#kinds.get(kind);
    if (!values) this.#kinds.set(kind, (values = new Map()));
    const isNew = !values.has(value);
    values.set(value, at);
    return isNew;
  }

  /** True when the identifier was there. */
  remove(kind: string, value: string): boolean {
    return this.#kinds.get(kind)?.delete(value) ?? false;
  }

  /** How many identifiers went: all of them, or those last sent before a moment. */
  clear(before = Infinity): number {
    let gone = 0;
    for (const values of this.#kinds.values()) {
      for (const [value, at] of values) if (at < before && values.delete(value)) gone += 1;
    }
    return gone;
  }

  /** At least so many people: identifiers of the most numerous kind. */
  get people(): number {
    return Math.max(0, ...[...this.#kinds.values()].map((values) => values.size));
  }

  /** Identifiers of a kind, sorted. */
  values(kind: string): string[] {
    return [...(this.#kinds.get(kind)?.keys() ?? [])].sort();
  }

  counts(): Record<string, number> {
    return Object.fromEntries([...this.#kinds].map(([kind, values]) => [kind, values.size]));
  }

  toJSON(): Record<string, string[]> {
    return Object.fromEntries([...this.#kinds.keys()].sort().map((kind) => [kind, this.values(kind)]));
  }
}
