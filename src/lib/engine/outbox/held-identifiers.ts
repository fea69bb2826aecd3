import type { OutboxItem, OutboxRows } from '#lib/domain/outbox.ts';
import { isBlankCell, isSameCell, placeOfCell, type HashedPeople } from './people.ts';

/** Items of an audience in their order, each with its people if it is about any. */
export interface HeldItems {
  readonly items: readonly OutboxItem[];
  readonly rows: readonly (OutboxRows | undefined)[];
}

/** Of an identifier: 0 not held, 1 nobody knows (it was in a request that was given up, or that the network would not
 * take whole), 2 held. */
export type Holding = 0 | 1 | 2;

/** What a network holds of an audience once all that was tried has come to its end. An identifier is the unit, not a
 * person: what was sent under an earlier address stays until that address is removed, and two people may share a phone. */
export class HeldIdentifiers {
  readonly #from: HeldItems['rows'];
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #items: Uint32Array;
  readonly #cells: Uint32Array;
  readonly holdings: Uint8Array;
  count = 0;

  /** Reads what was tried, in order: the last word about an identifier counts. What was never tried counts for nothing,
   * since another comparison takes its place. */
  constructor({ items, rows }: HeldItems) {
    const tried = rows.map((people, at) => (items[at]!.attempts > 0 ? people : undefined));
    const cells = tried.reduce((sum, people) => sum + (people ? people.contacts.length * people.keys.length : 0), 0);
    this.#from = rows;
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * cells + 2))).fill(-1);
    this.#mask = this.#slots.length - 1;
    this.#items = new Uint32Array(cells);
    this.#cells = new Uint32Array(cells);
    this.holdings = new Uint8Array(cells);
    items.forEach((item, at) => item.attempts > 0 && this.#read(item, tried[at], at));
  }

  /** Its number; -1: never tried. */
  find(people: HashedPeople, row: number, key: number): number {
    return this.#slots[this.#slotOf(people, row, key)]!;
  }

  /** Where an identifier was last said: item, and row and key there. */
  placeOf(identifier: number): { readonly item: number; readonly row: number; readonly key: number } {
    const item = this.#items[identifier]!;
    const cell = this.#cells[identifier]!;
    const keys = this.#from[item]!.keys.length;
    return { item, row: Math.floor(cell / keys), key: cell % keys };
  }

  #read({ effect, state }: OutboxItem, people: HashedPeople | undefined, item: number): void {
    const isLost = state === 'refused' || state === 'cancelled';
    if (effect.kind === 'empty' || (effect.kind === 'replace' && effect.part === 1)) {
      const held = this.holdings.subarray(0, this.count);
      if (isLost) held.forEach((holding, at) => holding === 2 && (held[at] = 1));
      else held.fill(0);
    }
    if (!people) return;
    const keys = people.keys.length;
    for (let cell = 0; cell < people.contacts.length * keys; cell++) {
      const [row, key] = [Math.floor(cell / keys), cell % keys];
      if (isBlankCell(people, row, key)) continue;
      const slot = this.#slotOf(people, row, key);
      if (this.#slots[slot]! < 0) this.#slots[slot] = this.count++;
      const identifier = this.#slots[slot]!;
      this.#items[identifier] = item;
      this.#cells[identifier] = cell;
      const before = this.holdings[identifier]!;
      const comes = effect.kind === 'remove' ? 0 : 2;
      // of what was given up, nobody knows whether it was done
      this.holdings[identifier] = !isLost || before === comes ? comes : 1;
    }
  }

  #slotOf(people: HashedPeople, row: number, key: number): number {
    let slot = placeOfCell(people, row, key) & this.#mask;
    for (; ; slot = (slot + 1) & this.#mask) {
      const identifier = this.#slots[slot]!;
      if (identifier < 0) return slot;
      const place = this.placeOf(identifier);
      if (isSameCell(this.#from[place.item]!, place.row, place.key, people, row, key)) return slot;
    }
  }
}
