import { looksHashed } from '../looks-hashed.ts';
import { alreadyHashed, blank, normal, refused, type NormalForm } from '../normal-form.ts';

/** Lower case, without punctuation nor blanks; accents and every alphabet kept (networks.md 1.6, vectors `Valéry`, `정`).
 * Meta's own parameter builder removes inner blanks as well (facebook/capi-param-builder). */
export const nameMeta: NormalForm = {
  id: 'name-meta',
  fast: null,
  normalise(value) {
    const text = value.trim();
    if (text === '') return blank;
    const name = text
      .toLowerCase()
      .replace(/[\s\p{P}\p{S}\p{C}]/gu, '')
      .normalize('NFC');
    if (looksHashed(name)) return alreadyHashed;
    return name === '' ? refused('nothing-left') : normal(name);
  }
};
