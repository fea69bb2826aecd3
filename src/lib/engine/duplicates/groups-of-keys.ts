import { pageRows } from '#lib/domain/contact-column.ts';
import { hasBit } from '#lib/engine/chunk/bit-set.ts';
import { chunkAt, pageOf, pagesOf, rowOf, rowsInPage, type ContactBase } from '#lib/engine/contacts/contact-base.ts';
import type { PageKeys } from './likeness-keys.ts';

/** Contacts alive that have one key, two at least, by number; the groups by their first contact. A million keys are not
 * worth a map of a million texts: digests are put in order, and only keys whose digests meet are read again. */
export function groupsOfKeys(base: ContactBase, keysOf: PageKeys): readonly (readonly number[])[] {
  const marks = marksOf(base, keysOf);
  const groups: (readonly number[])[] = [];
  for (let from = 0, end = 0; from < marks.length; from = end) {
    const digest = Math.floor(marks[from]! / mostContacts);
    end = from + 1;
    while (end < marks.length && Math.floor(marks[end]! / mostContacts) === digest) end++;
    if (end - from < 2) continue;
    const alike = new Map<string, number[]>();
    for (const contact of Array.from(marks.subarray(from, end), (mark) => mark % mostContacts)) {
      const key = keysOf(base, pageOf(contact))!(rowOf(contact));
      alike.set(key, [...(alike.get(key) ?? []), contact]);
    }
    for (const group of alike.values()) if (group.length > 1) groups.push(group);
  }
  return groups.sort(([a], [b]) => a! - b!);
}

// a digest of 29 bits above a contact of 24, in one exact number, ordered
const mostContacts = 2 ** 24;

function marksOf(base: ContactBase, keysOf: PageKeys): Float64Array {
  const marks = new Float64Array(base.head.people);
  let count = 0;
  for (let page = 0; page < pagesOf(base.head); page++) {
    const keyOf = keysOf(base, page);
    const alive = chunkAt<'bits'>(base, 'alive', page)?.bits;
    if (!keyOf || !alive) continue;
    for (let row = 0; row < rowsInPage(base.head, page); row++) {
      const key = hasBit(alive, row) ? keyOf(row) : '';
      if (key !== '') marks[count++] = digestOf(key) * mostContacts + page * pageRows + row;
    }
  }
  return marks.subarray(0, count).sort();
}

// FNV-1a, its lowest bits the least mixed
function digestOf(key: string): number {
  let digest = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) digest = Math.imul(digest ^ key.charCodeAt(at), 0x01000193);
  return digest >>> 3;
}
