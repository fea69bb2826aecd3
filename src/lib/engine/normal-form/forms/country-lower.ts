import { countryCode } from '../country.ts';
import { looksHashed } from '../looks-hashed.ts';
import { alreadyHashed, blank, normal, refused, type NormalForm } from '../normal-form.ts';

/** ISO 3166-1 alpha-2 in lower case, from a code or a name (networks.md 1.6). */
export const countryLower: NormalForm = {
  id: 'country-lower',
  fast: null,
  normalise(value) {
    const text = value.trim();
    if (text === '') return blank;
    if (looksHashed(text)) return alreadyHashed;
    const code = countryCode(text);
    return code === null ? refused('unknown-country') : normal(code.toLowerCase());
  }
};
