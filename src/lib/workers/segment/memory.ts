import type { Head } from '#lib/domain/commit.ts';
import { ConditionCache } from '#lib/engine/segment/condition-cache.ts';

/** Sets that were computed: where nothing changed the very same one is used again, and all that was made of it holds. */
export class Memory {
  readonly cache = new ConditionCache();
  readonly #members = new Map<string, Uint32Array>();
  #everyone: { readonly key: string; readonly bits: Uint32Array } | null = null;

  everyone(head: Head, make: () => Uint32Array): Uint32Array {
    const key = `${head.rows} ${(head.pages.get('alive') ?? []).join()}`;
    if (this.#everyone?.key !== key) this.#everyone = { key, bits: make() };
    return this.#everyone.bits;
  }

  /** Members of a segment that others are made of. */
  same(segment: string, members: Uint32Array): Uint32Array {
    const before = this.#members.get(segment);
    if (before && before.length === members.length && before.every((word, at) => word === members[at])) return before;
    this.#members.set(segment, members);
    return members;
  }
}
