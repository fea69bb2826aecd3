import type { NormalResult } from '#lib/domain/hash-plan.ts';
import { looksHashed } from './looks-hashed.ts';
import { alreadyHashed, blank, normal, refused } from './normal-form.ts';

/** A mobile advertising identifier (IDFA or AAID), in lower case, hyphens kept. The one made of zeros means that its
 * owner refuses advertising: it is no identifier. */
export function mobileIdentifier(value: string): NormalResult {
  const text = value.trim();
  if (text === '') return blank;
  if (looksHashed(text)) return alreadyHashed;
  const id = text.toLowerCase();
  const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) && /[1-9a-f]/.test(id);
  return isId ? normal(id) : refused('not-a-mobile-id');
}
