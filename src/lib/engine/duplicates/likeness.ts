import type { DuplicateReason } from '#lib/domain/person.ts';
import { romanise } from '#lib/engine/normal-form/romanise.ts';

/** Text of a field of somebody; empty when blank. */
export type TextOf = (field: LikenessField) => string;
export type LikenessField = (typeof likenessFields)[number];

/** Fields by which two contacts are found to be alike. */
export const likenessFields = ['email', 'phone', 'external-id', 'first-name', 'last-name', 'postcode'] as const;

/** In how many ways two contacts can be alike, the surest first. */
export const duplicateReasons: readonly DuplicateReason[] = ['email', 'external-id', 'phone', 'name-and-postcode'];

/** What must be equal in two contacts for them to be alike for a reason; empty when it cannot be told. */
export function likenessKey(reason: DuplicateReason, text: TextOf): string {
  if (reason === 'email') return text('email').normalize('NFC').trim().toLowerCase();
  if (reason === 'phone') return text('phone').replace(/[^+\d]/g, '');
  if (reason === 'external-id') return text('external-id').trim();
  // files swap first and last names; both are needed, since a family shares the last one
  const names = [text('first-name'), text('last-name')].map(letters).sort();
  const postcode = text('postcode').replace(/\s/g, '').toUpperCase();
  return names.every(Boolean) && postcode ? `${names.join(' ')} ${postcode}` : '';
}

/** Why two contacts may be one person. */
export function likenesses(one: TextOf, other: TextOf): readonly DuplicateReason[] {
  return duplicateReasons.filter((reason) => {
    const key = likenessKey(reason, one);
    return key !== '' && key === likenessKey(reason, other);
  });
}

const letters = (name: string) => romanise(name).replace(/[^\p{L}\p{N}]/gu, '');
