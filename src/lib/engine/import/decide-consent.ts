import { raises, type Consent } from '#lib/domain/consent.ts';

/** What becomes of a consent when a file says something of it. A no is always taken; a yes over a later no is not, and
 * who said the same already keeps the moment and the evidence of then (product.md, complaint 11). Whether the file may
 * raise consent at all was decided before.
 * @param said not `unknown`, dated */
export function decideConsent(now: Consent, said: Consent): 'taken' | 'same' | 'held' {
  if (said.state === now.state) return 'same';
  const isOlder = now.at !== null && said.at !== null && said.at < now.at;
  return raises(now.state, said.state) && isOlder ? 'held' : 'taken';
}
