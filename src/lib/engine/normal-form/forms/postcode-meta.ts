import { looksHashed } from '../looks-hashed.ts';
import { alreadyHashed, blank, normal, refused, type NormalForm } from '../normal-form.ts';

/** Lower case, without blanks; the first five digits in the United States (networks.md 1.6). Nine digits written 5-4
 * are American wherever they stand; nine in a row only when the row says so. */
export const postcodeMeta: NormalForm = {
  id: 'postcode-meta',
  fast: null,
  normalise(value, { country }) {
    const text = value.trim();
    if (text === '') return blank;
    if (looksHashed(text)) return alreadyHashed;
    const code = text.toLowerCase().normalize('NFKC').replace(/\s/gu, '');
    if (!/[a-z0-9]/.test(code)) return refused('nothing-left');
    if (!/^[a-z0-9-]+$/.test(code)) return refused('odd-character');
    const zip = /^(\d{5})-\d{4}$/.exec(code) ?? (country === 'US' ? /^(\d{5})\d{4}$/.exec(code) : null);
    return normal(zip?.[1] ?? code);
  }
};
