import { countryCode } from '../country.ts';
import { blank, normal, refused, type NormalForm } from '../normal-form.ts';

/** ISO 3166-1 alpha-2 in upper case, from a code or a name; never hashed (networks.md 2.4). */
export const countryUpper: NormalForm = {
  id: 'country-upper',
  fast: null,
  normalise(value) {
    const text = value.trim();
    if (text === '') return blank;
    const code = countryCode(text);
    return code === null ? refused('unknown-country') : normal(code);
  }
};
