import type { Identity } from '#lib/domain/import-plan.ts';

/** Fields by which people are known; nobody may have another's. */
export const identities: readonly Identity[] = ['email', 'phone', 'external-id'];

/** What people are known by: two values with the same form are the same person. E-mails regardless of case and of how
 * accents are composed; phones are E.164 already; identifiers of other systems as they are, since in many of them a
 * capital counts. Empty for a blank. */
export function canonicalIdentity(identity: Identity, value: string): string {
  const text = value.trim().normalize('NFC');
  return identity === 'email' ? text.toLowerCase().normalize('NFC') : text;
}
