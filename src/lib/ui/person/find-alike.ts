import type { ContactRow } from '#lib/domain/contact-query.ts';
import type { DuplicateReason, PersonRecord } from '#lib/domain/person.ts';
import { duplicateFields } from '#lib/engine/duplicates/group-duplicates.ts';
import { likenesses } from '#lib/engine/duplicates/likeness.ts';
import { readApart } from '#lib/storage/contacts.ts';
import { contactsClient } from '#lib/ui/contacts/contacts-client.ts';

/** Somebody who may be the same person. */
export interface Alike {
  readonly row: ContactRow;
  readonly reasons: readonly DuplicateReason[];
}

/** Those who may be the same person as somebody, but for whom the user told apart. One person is looked for by search,
 * which is quicker than to compare everybody with everybody. */
export async function findAlike(record: PersonRecord): Promise<readonly Alike[]> {
  const apart = await apartFrom(record.contact);
  const found = new Map<number, Alike>();
  for (const search of searchesFor(record)) {
    for (const row of await peopleFound(search)) {
      const reasons = likenesses(record.values, row.values);
      if (row.contact === record.contact || apart.has(row.contact) || reasons.length === 0) continue;
      found.set(row.contact, { row, reasons });
    }
  }
  // a phone is shared by a family or a company: a name at a postcode says more, and two reasons say most
  const weight = ({ reasons }: Alike) => reasons.length * 2 + (reasons.includes('name-and-postcode') ? 1 : 0);
  return [...found.values()].toSorted((a, b) => weight(b) - weight(a));
}

function searchesFor({ values }: PersonRecord): readonly string[] {
  const [first, last] = [values['first-name'] ?? '', values['last-name'] ?? ''];
  return [values['phone'] ?? '', values['email'] ?? '', first && last ? `${first} ${last}` : ''].filter(Boolean);
}

async function peopleFound(search: string): Promise<readonly ContactRow[]> {
  const query = { search, filters: [], sort: { by: 'arrival', descending: false } } as const;
  const answer = await contactsClient().ask(query, { fields: duplicateFields, first: mostFound });
  return answer.ok ? answer.value.first : [];
}

/** A switchboard or a very common name is not walked to its end. */
const mostFound = 40;

async function apartFrom(contact: number): Promise<ReadonlySet<number>> {
  const pairs = await readApart();
  const mine = pairs.ok ? pairs.value.filter((pair) => pair.includes(contact)) : [];
  return new Set(mine.flat().filter((other) => other !== contact));
}
