import type { DuplicateReason } from '#lib/domain/person.ts';
import { fold } from '#lib/engine/contacts/fold.ts';
import { canonicalIdentity } from '#lib/engine/import/identity.ts';

/** Values of somebody by field, blank left out. */
type Values = Readonly<Record<string, string>>;

/** Why two contacts may be one person, the surest first; by the same rules as `groupDuplicates` finds them in pages. */
export function likenesses(one: Values, other: Values): readonly DuplicateReason[] {
  return reasons.filter((reason) => {
    const key = likenessKey(reason, one);
    return key !== '' && key === likenessKey(reason, other);
  });
}

const reasons: readonly DuplicateReason[] = ['email', 'external-id', 'phone', 'name-and-postcode'];

function likenessKey(reason: DuplicateReason, values: Values): string {
  if (reason !== 'name-and-postcode') return canonicalIdentity(reason, values[reason] ?? '');
  // files swap first and last names; both are needed, since a family shares the last one
  const names = ['first-name', 'last-name'].map((field) => bareName(values[field] ?? '')).sort();
  const postcode = fold(values['postcode'] ?? '').replace(/[\s-]/g, '');
  return names.every(Boolean) && postcode ? [...names, postcode].join(' ') : '';
}

const bareName = (name: string) => fold(name).replace(/[^\p{L}\p{N}]/gu, '');
