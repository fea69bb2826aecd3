import type { Words } from '#lib/domain/chunk.ts';
import { pageRows } from '#lib/domain/contact-column.ts';
import type { Identity } from '#lib/domain/import-plan.ts';
import { textOfUtf8, utf8OfText } from '#lib/engine/chunk/utf8.ts';
import { canonicalIdentity } from '#lib/engine/import/identity.ts';
import type { KnownPeople } from '../gather.ts';
import { areAscii, areSame, folded, hashBytes, viewOf } from './identity-bytes.ts';

/** Who is known by what, as plain memory that is handed to every thread: open addressing, four words a place (hash;
 * contact number + 1, 0 where nobody stands; where the canonical form stands in `bytes`; its length). */
export interface IdentityTable {
  readonly identity: Identity;
  readonly places: Uint32Array;
  readonly bytes: Uint8Array;
}

/** Of two people who are known by the same, the first one. */
export function identityTable(known: KnownPeople, identity: Identity): IdentityTable {
  let length = 0;
  let count = 0;
  for (const words of known.pages) {
    if (!words) continue;
    count += words.rows;
    length += words.form === 'bytes' ? words.bytes.length : 0;
  }
  let size = 1024;
  while (size * mostFull < count) size *= 2;
  const places = new Uint32Array(4 * size);
  let bytes = new Uint8Array(length + 64);
  let view = viewOf(bytes);
  let used = 0;
  known.pages.forEach((words, page) => {
    if (!words) return;
    const cell = openCell(words, identity);
    for (let row = 0; row < words.rows; row++) {
      if (!cell.seek(row) || !known.isAlive(page * pageRows + row)) continue;
      const { form, start, stop, folds } = cell;
      const place = placeOf(places, view, cell);
      if (places[place + 1] !== 0) continue;
      if (used + stop - start > bytes.length) {
        const wider = new Uint8Array(2 * (used + stop - start));
        wider.set(bytes);
        bytes = wider;
        view = viewOf(bytes);
      }
      places[place] = cell.hash;
      places[place + 1] = page * pageRows + row + 1;
      places[place + 2] = used;
      places[place + 3] = stop - start;
      for (let at = start; at < stop; at++) {
        const byte = form.getUint8(at);
        bytes[used++] = folds ? folded(byte) : byte;
      }
    }
  });
  return { identity, places, bytes: bytes.subarray(0, used) };
}

/** Adds whose each row is that is no blank: contact number + 1, 0 for those whom nobody knows. */
export function lookUp({ identity, places, bytes }: IdentityTable, words: Words, contacts: Uint32Array): void {
  const cell = openCell(words, identity);
  const known = viewOf(bytes);
  for (let row = 0; row < words.rows; row++) {
    if (cell.seek(row)) contacts[row] = places[placeOf(places, known, cell) + 1]!;
  }
}

const mostFull = 0.6;

/** What somebody is known by: bytes that are the canonical form once they are folded, and the hash of that form. */
interface Cell {
  readonly form: DataView;
  readonly start: number;
  readonly stop: number;
  readonly folds: boolean;
  readonly hash: number;
}

/** The place of a canonical form, or the free one where it belongs. */
function placeOf(places: Uint32Array, known: DataView, { form, start, stop, folds, hash }: Cell): number {
  const mask = places.length - 1;
  const length = stop - start;
  let place = (hash << 2) & mask;
  for (; places[place + 1] !== 0; place = (place + 4) & mask) {
    if (places[place] !== hash || places[place + 3] !== length) continue;
    if (areSame(known, places[place + 2]!, form, start, length, folds)) break;
  }
  return place;
}

/** Goes down a column. */
function openCell(words: Words, identity: Identity) {
  const spelled = words.form === 'bytes' ? viewOf(words.bytes) : noBytes;
  const folds = identity === 'email';
  const cell = { form: spelled, start: 0, stop: 0, folds, hash: 0, seek };

  function take(text: string): true {
    const canonical = utf8OfText(canonicalIdentity(identity, text));
    return stand(viewOf(canonical), 0, canonical.length, false);
  }

  function stand(form: DataView, start: number, stop: number, isFolded: boolean): true {
    cell.form = form;
    cell.start = start;
    cell.stop = stop;
    cell.folds = isFolded;
    cell.hash = hashBytes(form, start, stop, isFolded);
    return true;
  }

  function seek(row: number): boolean {
    if (words.form === 'codes') {
      const code = words.codes[row]!;
      return code > 0 && take(words.words[code - 1]!);
    }
    const start = words.offsets[row]!;
    const stop = words.offsets[row + 1]!;
    if (start === stop) return false;
    return areAscii(spelled, start, stop)
      ? stand(spelled, start, stop, folds)
      : take(textOfUtf8(words.bytes, start, stop));
  }
  return cell;
}

const noBytes = new DataView(new ArrayBuffer(0));
