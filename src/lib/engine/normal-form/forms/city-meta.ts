import { looksHashed } from '../looks-hashed.ts';
import { alreadyHashed, blank, normal, refused, type NormalForm } from '../normal-form.ts';
import { romanise } from '../romanise.ts';

/** Only `a` to `z`: accents are written out in plain letters, never dropped with their letter (networks.md 1.6 and 6). */
export const cityMeta: NormalForm = {
  id: 'city-meta',
  fast: null,
  normalise(value) {
    const text = value.trim();
    if (text === '') return blank;
    if (looksHashed(text)) return alreadyHashed;
    const roman = romanise(text);
    // half a name in Latin letters would be another name
    if (/[^\p{Script=Latin}\P{L}]/u.test(roman)) return refused('odd-character');
    const city = roman.replace(/[^a-z]/g, '');
    return city === '' ? refused('nothing-left') : normal(city);
  }
};
