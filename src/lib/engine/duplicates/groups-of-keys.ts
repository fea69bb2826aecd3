import { pageRows } from '#lib/domain/contact-column.ts';
import { hasBit } from '#lib/engine/chunk/bit-set.ts';
import { chunkAt, pageOf, pagesOf, rowOf, rowsInPage, type ContactBase } from '#lib/engine/contacts/contact-base.ts';
import type { OpenPageKeys, PageKeys } from './likeness-keys.ts';

/** Contacts alive that have one key, two at least, by number; the groups by their first contact. A million keys are not
 * worth a map of a million texts: digests are put in order, and only keys whose digests meet are compared.
 * @param tell how much is done, from 0 to 1 */
export function groupsOfKeys(
  base: ContactBase,
  openKeys: OpenPageKeys,
  tell: (part: number) => void
): readonly (readonly number[])[] {
  const keysAt = openKeys(base);
  const pages: (PageKeys | null)[] = [];
  const marks = new Float64Array(base.head.people);
  let count = 0;
  for (let page = 0; page < pagesOf(base.head); page++) {
    const keys = keysAt(page);
    pages.push(keys);
    const alive = chunkAt<'bits'>(base, 'alive', page)?.bits;
    if (!keys || !alive) continue;
    for (let row = 0; row < rowsInPage(base.head, page); row++) {
      const digest = keys.digests[row]! >>> 3;
      if (keys.digests[row] !== 0 && hasBit(alive, row)) marks[count++] = digest * mostContacts + page * pageRows + row;
    }
    tell(page / pagesOf(base.head));
  }
  const ordered = marks.subarray(0, count).sort();
  const groups: (readonly number[])[] = [];
  const keyOf = (contact: number) => pages[pageOf(contact)]!.keyOf(rowOf(contact));
  for (let from = 0, end = 0; from < count; from = end) {
    const digest = Math.floor(ordered[from]! / mostContacts);
    end = from + 1;
    while (end < count && Math.floor(ordered[end]! / mostContacts) === digest) end++;
    if (end - from < 2) continue;
    for (const group of exactGroups(Array.from(ordered.subarray(from, end), contactOf), keyOf))
      if (group.length > 1) groups.push(group);
  }
  return groups.sort(([a], [b]) => a! - b!);
}

// a digest of 29 bits above a contact of 24, in one exact number, ordered
const mostContacts = 2 ** 24;
const contactOf = (mark: number) => mark % mostContacts;

/** Contacts whose digests meet, by their keys: nearly always one. */
function exactGroups(contacts: number[], keyOf: (contact: number) => string): readonly (readonly number[])[] {
  const first = keyOf(contacts[0]!);
  if (contacts.every((contact) => keyOf(contact) === first)) return [contacts];
  const groups = new Map<string, number[]>();
  for (const contact of contacts) {
    const key = keyOf(contact);
    const group = groups.get(key);
    if (group) group.push(contact);
    else groups.set(key, [contact]);
  }
  return [...groups.values()];
}
