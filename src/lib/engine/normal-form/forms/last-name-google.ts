import { looksHashed } from '../looks-hashed.ts';
import { alreadyHashed, blank, normal, refused, type NormalForm } from '../normal-form.ts';

/** Trimmed, lower case, without the suffixes that Google lists, however many; hyphens and accents kept
 * (networks.md 2.4). A suffix stands apart, after a comma or a blank: `boardds` keeps its letters. */
export const lastNameGoogle: NormalForm = {
  id: 'last-name-google',
  fast: null,
  normalise(value) {
    const text = value.trim();
    if (text === '') return blank;
    if (looksHashed(text)) return alreadyHashed;
    let name = text.toLowerCase().normalize('NFC');
    while (suffix.test(name)) name = name.replace(suffix, '').trim();
    return name === '' ? refused('nothing-left') : normal(name);
  }
};

const suffix = /(?:,\s*|\s+)(?:jr\.?|sr\.?|2nd|3rd|i{2,3}|iv|vi?|cpa|dc|dds|vm|jd|md|phd)$/;
