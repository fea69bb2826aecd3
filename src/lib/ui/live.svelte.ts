import type { Observable } from 'dexie';
import { createSubscriber } from 'svelte/reactivity';

/** A live reading of the device's memory. Asked for once however many look at it, and only while someone does. */
export class Live<T> {
  #value: T;
  readonly #watch: () => Observable<T>;
  readonly #look: () => void;

  /** @param before what is said until the first answer */
  constructor(watch: () => Observable<T>, before: T) {
    this.#value = before;
    this.#watch = watch;
    this.#look = createSubscriber((update) => {
      const watching = this.#watch().subscribe((value) => {
        this.#value = value;
        update();
      });
      return () => watching.unsubscribe();
    });
  }

  get current(): T {
    this.#look();
    return this.#value;
  }
}
