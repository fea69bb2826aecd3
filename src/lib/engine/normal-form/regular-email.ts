import type { NormalResult } from '#lib/domain/hash-plan.ts';
import type { SetAsideDetail } from '#lib/domain/set-aside.ts';
import { looksHashed } from './looks-hashed.ts';
import { alreadyHashed, blank, normal, refused } from './normal-form.ts';

/** An address without blanks around it, in lower case and composed (NFC), when a network could know it; otherwise what
 * is wrong with it. Strict about what cannot be an address, fair to the rest: accents and IDN domains pass. */
export function regularEmail(value: string): NormalResult {
  const email = value.normalize('NFC').trim();
  if (email === '') return blank;
  if (looksHashed(email)) return alreadyHashed;
  const lower = email.toLowerCase().normalize('NFC');
  const fault = emailFault(lower);
  return fault ? refused(fault) : normal(lower);
}

function emailFault(email: string): SetAsideDetail | null {
  const [local = '', domain = '', ...more] = email.split('@');
  if (!email.includes('@')) return 'no-at';
  if (more.length > 0) return 'two-ats';
  if (/\s/u.test(email)) return 'inner-space';
  if (domain.includes(',')) return 'comma-in-domain';
  if (oddCharacter.test(email)) return 'odd-character';
  if (/^\.*$/.test(local)) return 'no-local-part';
  if (domain === '') return 'no-domain';
  if (local.length > 64 || email.length > 254) return 'too-long';
  if (!domain.includes('.')) return 'no-dot-in-domain';
  const labels = domain.split('.');
  const last = labels.at(-1) ?? '';
  const regular = labels.every((label) => domainLabel.test(label)) && [...last].length >= 2 && !/^\d+$/.test(last);
  return regular ? null : 'bad-domain';
}

// a replacement character or an invisible one means that the file was damaged or misread
const oddCharacter = /[,;:<>()[\]"\\\uFFFD\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u;
const domainLabel = /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;
