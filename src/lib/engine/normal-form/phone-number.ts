import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import type { NormalResult } from '#lib/domain/hash-plan.ts';
import type { SetAsideDetail } from '#lib/domain/set-aside.ts';
import { looksHashed } from './looks-hashed.ts';
import { alreadyHashed, blank, normal, refused } from './normal-form.ts';

/** A number in E.164 form, `+` and digits. Possible lengths are asked for, not attributed ranges: networks publish
 * vectors with 555 numbers. `00` is read as `+` everywhere; a national number needs a country (networks.md 2.4). */
export function phoneNumber(value: string, country: string | null): NormalResult {
  const text = value.normalize('NFKC').trim();
  if (text === '') return blank;
  if (looksHashed(text)) return alreadyHashed;
  if (!phoneText.test(text) || savedAsNumber.test(text)) return refused('not-a-number');
  const digits = text.replace(/[^0-9]/g, '');
  if (/^0*$/.test(digits)) return refused('nothing-left');

  if (text.startsWith('+')) return international(digits);
  if (digits.startsWith('00')) {
    const abroad = international(digits.slice(2));
    if (abroad.ok) return abroad;
  }
  const home = country !== null && isSupportedCountry(country) ? country : null;
  if (home !== null) {
    const national = possible(digits, home);
    if (national.ok) return national;
  }
  // eleven digits and more leave no room for a national number of most countries: the calling code is written
  if (digits.length >= 11 && !digits.startsWith('0')) {
    const abroad = international(digits);
    if (abroad.ok) return abroad;
  }
  return home === null ? refused('no-country') : refused(lengthFault(digits, home));
}

// letters, extensions and two numbers in a cell are no number
const phoneText = /^\+?[0-9 .\-/()\u2010-\u2015\u2212]+$/;
// 33612345678.0: a number column that went through a spreadsheet
const savedAsNumber = /^[1-9]\d*\.0+$/;

const international = (digits: string): NormalResult => possible(`+${digits}`, undefined);

function possible(text: string, country: CountryCode | undefined): NormalResult {
  const found = parsePhoneNumberFromString(text, {
    ...(country ? { defaultCountry: country } : {}),
    extract: false
  });
  // E.164 holds 7 to 15 digits: the check that Google added to its library on 20 August 2026
  if (found?.isPossible() && /^\+[1-9]\d{6,14}$/.test(found.number)) return normal(found.number);
  return refused(text.length > 12 ? 'too-long' : 'too-short');
}

function lengthFault(digits: string, country: CountryCode): SetAsideDetail {
  const found = parsePhoneNumberFromString(digits, { defaultCountry: country, extract: false });
  return (found?.nationalNumber ?? digits).length > 9 ? 'too-long' : 'too-short';
}
