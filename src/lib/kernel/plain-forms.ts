import type { FastForm, PhoneRules } from './slice.ts';

/** The normal form of a value that is certainly regular, null when only the engine can tell. */
export function fastForm(form: FastForm, value: string, phone: PhoneRules | null, hasCountry: boolean): string | null {
  const trimmed = trimBlanks(value);
  switch (form) {
    case 'email':
      return regularEmail.test(trimmed) && isWithinLengths(trimmed) ? trimmed.toLowerCase() : null;
    case 'email-google':
      return regularEmail.test(trimmed) && isWithinLengths(trimmed) ? googleEmail(trimmed.toLowerCase()) : null;
    case 'phone-plus':
    case 'phone-digits': {
      const digits = phone && regularPhone(trimmed, phone, hasCountry);
      return digits && (form === 'phone-plus' ? `+${digits}` : digits);
    }
    case 'trimmed':
      return isPlainAscii.test(trimmed) && !digestLengths.has(trimmed.length) ? trimmed : null;
  }
}

/** Without the ASCII blanks around it. */
export function trimBlanks(value: string): string {
  return value.replace(blanksBefore, '').replace(blanksAfter, '');
}

const blanksBefore = /^[\t-\r ]+/;
const blanksAfter = /[\t-\r ]+$/;
const isPlainAscii = /^[\0-\x7f]+$/;
const regularEmail = /^(?=[^@]*[^.@])[\w!#$%&'*+\-/=?^`{|}~.]{1,64}@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;
// a value of this length may be a digest already: the engine looks at it
const digestLengths = new Set([32, 40, 64, 128]);

const isWithinLengths = (email: string) => email.length <= 254;

function googleEmail(email: string): string | null {
  const at = email.indexOf('@');
  const domain = email.slice(at + 1);
  if (domain !== 'gmail.com' && domain !== 'googlemail.com') return email;
  const [local = ''] = email.slice(0, at).split('+');
  const bare = local.replaceAll('.', '');
  return bare === '' ? null : `${bare}@${domain}`;
}

function regularPhone(value: string, rules: PhoneRules, hasCountry: boolean): string | null {
  const plus = value.startsWith('+');
  const written = plus ? value.slice(1) : value;
  if (!/^[0-9 .\-/()]*$/.test(written)) return null;
  const digits = written.replace(/\D/g, '');
  if (plus) return international(digits, rules);
  if (digits.startsWith('00')) return international(digits.slice(2), rules);
  if (!digits.startsWith('0') || rules.home === 0 || hasCountry) return null;
  return digits.length < 32 && (rules.homeTrunk >>> digits.length) & 1 ? `${rules.home}${digits.slice(1)}` : null;
}

/** Calling codes are prefix-free: the first one that is known is the only one. A zero after it is a trunk zero or
 * belongs to the number, by country: the engine knows. */
function international(digits: string, rules: PhoneRules): string | null {
  if (digits.startsWith('0')) return null;
  for (let size = 1; size <= 3 && size < digits.length; size++) {
    const code = Number(digits.slice(0, size));
    const lengths = rules.lengths[code] ?? 0;
    if (lengths === 0) continue;
    const national = digits.length - size;
    const isAsked = digits[size] === '0' || ((rules.asked[code] ?? 0) >>> Number(digits[size])) & 1;
    return !isAsked && national < 32 && (lengths >>> national) & 1 ? digits : null;
  }
  return null;
}
