import type { Words } from '#lib/domain/chunk.ts';
import { pageRows } from '#lib/domain/contact-column.ts';
import type { Identity } from '#lib/domain/import-plan.ts';
import { textOfUtf8, utf8OfText } from '#lib/engine/chunk/utf8.ts';
import { canonicalIdentity } from '#lib/engine/import/identity.ts';
import type { KnownPeople } from '../gather.ts';
import { areAscii, viewOf } from '../bytes-by-word.ts';
import { hashWords, writeWords } from './identity-words.ts';

/** Who is known by what, as plain memory that is handed to every thread: open addressing, four words a place (hash;
 * contact number + 1, 0 where nobody stands; where the canonical form stands in `forms`; its length in bytes). */
export interface IdentityTable {
  readonly identity: Identity;
  readonly places: Uint32Array;
  /** Canonical forms as words (identity-words.ts). */
  readonly forms: Uint32Array;
}

/** Of two people who are known by the same, the first one. */
export function identityTable(known: KnownPeople, identity: Identity): IdentityTable {
  let room = 64;
  let count = 0;
  for (const words of known.pages) {
    if (!words) continue;
    count += words.rows;
    // each of them may leave three bytes of its last word
    room += words.form === 'bytes' ? Math.ceil((words.bytes.length + 3 * words.rows) / 4) : 0;
  }
  let size = 1024;
  while (size * mostFull < count) size *= 2;
  const places = new Uint32Array(4 * size);
  let forms = new Uint32Array(room);
  let used = 0;
  known.pages.forEach((words, page) => {
    if (!words) return;
    const cell = openCell(words, identity);
    for (let row = 0; row < words.rows; row++) {
      if (!cell.seek(row) || !known.isAlive(page * pageRows + row)) continue;
      const place = placeOf(places, forms, cell);
      if (places[place + 1] !== 0) continue;
      if (used + cell.count > forms.length) {
        const wider = new Uint32Array(2 * (used + cell.count));
        wider.set(forms);
        forms = wider;
      }
      places[place] = cell.hash;
      places[place + 1] = page * pageRows + row + 1;
      places[place + 2] = used;
      places[place + 3] = cell.length;
      for (let at = 0; at < cell.count; at++) forms[used++] = cell.words[at]!;
    }
  });
  return { identity, places, forms: forms.slice(0, used) };
}

/** Adds whose each row is that is no blank: contact number + 1, 0 for those whom nobody knows. */
export function lookUp({ identity, places, forms }: IdentityTable, words: Words, contacts: Uint32Array): void {
  const cell = openCell(words, identity);
  for (let row = 0; row < words.rows; row++) {
    if (cell.seek(row)) contacts[row] = places[placeOf(places, forms, cell) + 1]!;
  }
}

const mostFull = 0.6;

/** The canonical form of what somebody is known by. */
interface Cell {
  readonly words: Uint32Array;
  readonly count: number;
  /** In bytes. */
  readonly length: number;
  readonly hash: number;
}

/** The place of a canonical form, or the free one where it belongs. */
function placeOf(places: Uint32Array, forms: Uint32Array, { words, count, length, hash }: Cell): number {
  const mask = places.length - 1;
  let place = (hash << 2) & mask;
  for (; places[place + 1] !== 0; place = (place + 4) & mask) {
    if (places[place] !== hash || places[place + 3] !== length) continue;
    const from = places[place + 2]!;
    let at = 0;
    while (at < count && forms[from + at] === words[at]) at++;
    if (at === count) break;
  }
  return place;
}

/** Goes down a column. */
function openCell(words: Words, identity: Identity) {
  const spelled = words.form === 'bytes' ? viewOf(words.bytes) : noBytes;
  const cell = { words: new Uint32Array(2048), count: 0, length: 0, hash: 0, seek };

  function take(text: string): true {
    const canonical = utf8OfText(canonicalIdentity(identity, text));
    return stand(viewOf(canonical), 0, canonical.length, false);
  }

  function stand(bytes: DataView, start: number, stop: number, folds: boolean): true {
    cell.length = stop - start;
    if (cell.words.length < cell.length) cell.words = new Uint32Array(cell.length);
    cell.count = writeWords(bytes, start, stop, folds, cell.words, 0);
    cell.hash = hashWords(cell.words, 0, cell.count, cell.length);
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
      ? stand(spelled, start, stop, identity === 'email')
      : take(textOfUtf8(words.bytes, start, stop));
  }
  return cell;
}

const noBytes = new DataView(new ArrayBuffer(0));
