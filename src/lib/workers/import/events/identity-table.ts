import type { Words } from '#lib/domain/chunk.ts';
import { pageRows } from '#lib/domain/contact-column.ts';
import type { Identity } from '#lib/domain/import-plan.ts';
import { textOfUtf8, utf8OfText } from '#lib/engine/chunk/utf8.ts';
import { canonicalIdentity } from '#lib/engine/import/identity.ts';
import type { KnownPeople } from '../gather.ts';
import { isAscii } from '../is-ascii.ts';

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
  let used = 0;
  known.pages.forEach((words, page) => {
    if (!words) return;
    const cell = openCell(words, identity);
    for (let row = 0; row < words.rows; row++) {
      if (!cell.seek(row) || !known.isAlive(page * pageRows + row)) continue;
      const { canonical, start, stop, hash } = cell;
      const place = placeOf({ identity, places, bytes }, canonical, start, stop, hash);
      if (places[place + 1] !== 0) continue;
      if (used + stop - start > bytes.length) {
        const wider = new Uint8Array(2 * (used + stop - start));
        wider.set(bytes);
        bytes = wider;
      }
      places[place] = hash;
      places[place + 1] = page * pageRows + row + 1;
      places[place + 2] = used;
      places[place + 3] = stop - start;
      for (let at = start; at < stop; at++) bytes[used++] = canonical[at]!;
    }
  });
  return { identity, places, bytes: bytes.subarray(0, used) };
}

/** Adds whose each row is that is no blank: contact number + 1, 0 for those whom nobody knows. */
export function lookUp(table: IdentityTable, words: Words, contacts: Uint32Array): void {
  const cell = openCell(words, table.identity);
  for (let row = 0; row < words.rows; row++) {
    if (!cell.seek(row)) continue;
    contacts[row] = table.places[placeOf(table, cell.canonical, cell.start, cell.stop, cell.hash) + 1]!;
  }
}

const mostFull = 0.6;

/** The place of a canonical form, or the free one where it belongs. */
function placeOf(
  { places, bytes }: IdentityTable,
  form: Uint8Array,
  start: number,
  stop: number,
  hash: number
): number {
  const mask = places.length - 1;
  const length = stop - start;
  let place = (hash << 2) & mask;
  for (; places[place + 1] !== 0; place = (place + 4) & mask) {
    if (places[place] !== hash || places[place + 3] !== length) continue;
    const from = places[place + 2]!;
    let at = 0;
    while (at < length && bytes[from + at] === form[start + at]) at++;
    if (at === length) break;
  }
  return place;
}

/** Goes down a column in canonical form. */
function openCell(words: Words, identity: Identity) {
  const folds = identity === 'email' ? lowered : same;
  const room = new Uint8Array(8192);
  const cell = { canonical: room, start: 0, stop: 0, hash: 0, seek };

  function take(canonical: Uint8Array): void {
    cell.canonical = canonical as Uint8Array<ArrayBuffer>;
    cell.start = 0;
    cell.stop = canonical.length;
    let hash = 0x811c9dc5;
    for (const byte of canonical) hash = Math.imul(hash ^ byte, 0x01000193);
    cell.hash = mixed(hash);
  }

  function seek(row: number): boolean {
    if (words.form === 'codes') {
      const code = words.codes[row]!;
      if (code > 0) take(utf8OfText(canonicalIdentity(identity, words.words[code - 1]!)));
      return code > 0;
    }
    const start = words.offsets[row]!;
    const stop = words.offsets[row + 1]!;
    if (start === stop) return false;
    const { bytes } = words;
    if (stop - start > room.length || !isAscii(bytes, start, stop)) {
      take(utf8OfText(canonicalIdentity(identity, textOfUtf8(bytes, start, stop))));
      return true;
    }
    let hash = 0x811c9dc5;
    for (let at = start; at < stop; at++) {
      const byte = folds[bytes[at]!]!;
      room[at - start] = byte;
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    cell.canonical = room;
    cell.start = 0;
    cell.stop = stop - start;
    cell.hash = mixed(hash);
    return true;
  }
  return cell;
}

/** Bytes as they are, and capitals as small letters. */
export const same = Uint8Array.from({ length: 256 }, (_, byte) => byte);
export const lowered = same.map((byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte));

/** Spreads the last step of a hash over all of its bits. */
export function mixed(word: number): number {
  const one = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const two = Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  return (two ^ (two >>> 16)) >>> 0;
}
