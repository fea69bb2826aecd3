import type { OutboxItem, OutboxRows } from '#lib/domain/outbox.ts';
import { isSameRow } from './people.ts';

/** Items of an audience in their order, each with its people if it is about any. */
export interface HeldItems {
  readonly items: readonly OutboxItem[];
  readonly rows: readonly (OutboxRows | undefined)[];
}

/** A row of an item. */
export interface Entry {
  readonly item: number;
  readonly row: number;
}

/** What a network holds of an audience once all that was tried has come to its end, by contact number. */
export interface HeldPeople {
  /** Which item brought them, from 1; 0: not held. */
  readonly item: Uint32Array;
  /** Their row there. */
  readonly row: Uint32Array;
  /** 1: nobody knows. They were in a request that was given up, or that the network would not take whole. */
  readonly unsure: Uint8Array;
  /** Rows that may be there beside those: a removal of them was given up. */
  readonly strays: readonly Entry[];
}

/** Reads what was tried, in order: the last word about somebody counts. What was never tried counts for nothing, since
 * another comparison takes its place.
 * @param size contact numbers given so far */
export function heldPeople({ items, rows }: HeldItems, size: number): HeldPeople {
  const [item, row, unsure] = [new Uint32Array(size), new Uint32Array(size), new Uint8Array(size)];
  let strays: Entry[] = [];
  items.forEach(({ effect, attempts, state }, at) => {
    if (attempts === 0) return;
    const isLost = state === 'refused' || state === 'cancelled';
    if (effect.kind === 'empty' || (effect.kind === 'replace' && effect.part === 1)) {
      if (isLost) unsure.fill(1);
      else [item, unsure].forEach((all) => all.fill(0));
      if (!isLost) strays = [];
    }
    const people = rows[at];
    people?.contacts.forEach((contact, place) => {
      const before = item[contact]! > 0 ? { item: item[contact]! - 1, row: row[contact]! } : null;
      const isSame = before !== null && isSameRow(rows[before.item]!, before.row, people, place);
      if (effect.kind !== 'remove') {
        if (before && !isSame) strays.push(before);
        [item[contact], row[contact]] = [at + 1, place];
        if (!isSame || !isLost) unsure[contact] = isLost ? 1 : 0;
      } else if (isLost) {
        strays.push({ item: at, row: place });
        if (isSame) unsure[contact] = 1;
      } else {
        if (isSame) item[contact] = 0;
        if (strays.length > 0) strays = strays.filter((one) => !isSameEntry(rows, one, { item: at, row: place }));
      }
    });
  });
  return { item, row, unsure, strays };
}

function isSameEntry(rows: HeldItems['rows'], a: Entry, b: Entry): boolean {
  const [of, other] = [rows[a.item]!, rows[b.item]!];
  return of.contacts[a.row] === other.contacts[b.row] && isSameRow(of, a.row, other, b.row);
}
