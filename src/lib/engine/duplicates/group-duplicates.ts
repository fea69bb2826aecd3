import type { DuplicateGroup, DuplicateReason } from '#lib/domain/person.ts';
import type { ContactBase } from '#lib/engine/contacts/contact-base.ts';
import { identityLikeness, nameAndPostcode, type OpenPageKeys } from './likeness-keys.ts';
import { groupsOfKeys } from './groups-of-keys.ts';

/** What is compared, all of it loaded with `alive`. */
export const duplicateFields = ['email', 'phone', 'external-id', 'first-name', 'last-name', 'postcode'] as const;

/** Contacts that may be one person, those with the surest reason first. The same people are told once, with all their
 * reasons; some of those of a surer group not again. Whom more than `mostAlike` share a likeness with is left out: that
 * is a switchboard, or a word that stands for nothing.
 * @param apart pairs that were said to be different people, the lower number first: whoever is apart from all others
 * of a group leaves it
 * @param tell how much is done, from 0 to 1 */
export function groupDuplicates(
  base: ContactBase,
  apart: readonly (readonly [number, number])[],
  tell: (part: number) => void = () => undefined
): readonly DuplicateGroup[] {
  const others = partners(apart);
  const found: Found[] = [];
  const foundOf = new Map<number, Found[]>();
  for (const [at, { reason, keys }] of reasons.entries()) {
    for (const alike of groupsOfKeys(base, keys, (part) => tell((at + part) / reasons.length))) {
      if (alike.length > mostAlike) continue;
      const contacts = withoutApart(alike, others);
      if (contacts.length < 2) continue;
      const within = foundOf.get(contacts[0]!)?.find((group) => contacts.every((one) => group.contacts.includes(one)));
      if (within) {
        if (within.contacts.length === contacts.length) within.reasons.push(reason);
        continue;
      }
      const group: Found = { contacts, reasons: [reason] };
      for (const contact of contacts) {
        const known = foundOf.get(contact);
        if (known) known.push(group);
        else foundOf.set(contact, [group]);
      }
      found.push(group);
    }
  }
  return found;
}

/** Contacts of one group at most. */
export const mostAlike = 40;

const reasons: readonly { readonly reason: DuplicateReason; readonly keys: OpenPageKeys }[] = [
  { reason: 'email', keys: identityLikeness('email') },
  { reason: 'external-id', keys: identityLikeness('external-id') },
  { reason: 'phone', keys: identityLikeness('phone') },
  { reason: 'name-and-postcode', keys: nameAndPostcode }
];

interface Found {
  readonly contacts: readonly number[];
  readonly reasons: DuplicateReason[];
}

function partners(apart: readonly (readonly [number, number])[]): ReadonlyMap<number, ReadonlySet<number>> {
  const others = new Map<number, Set<number>>();
  for (const [a, b] of apart) {
    others.set(a, (others.get(a) ?? new Set()).add(b));
    others.set(b, (others.get(b) ?? new Set()).add(a));
  }
  return others;
}

const withoutApart = (
  contacts: readonly number[],
  apart: ReadonlyMap<number, ReadonlySet<number>>
): readonly number[] =>
  contacts.filter((contact) => {
    const others = apart.get(contact);
    return !others || contacts.some((other) => other !== contact && !others.has(other));
  });
