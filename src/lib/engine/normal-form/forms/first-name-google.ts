import { looksHashed } from '../looks-hashed.ts';
import { alreadyHashed, blank, normal, refused, type NormalForm } from '../normal-form.ts';

/** Trimmed, lower case, without a leading title; inner blanks and accents kept (networks.md 2.4). A title at the end
 * stays, as in Google's Node library: its libraries disagree on it (networks.md 5.2). */
export const firstNameGoogle: NormalForm = {
  id: 'first-name-google',
  fast: null,
  normalise(value) {
    const text = value.trim();
    if (text === '') return blank;
    if (looksHashed(text)) return alreadyHashed;
    const name = text.toLowerCase().normalize('NFC').replace(title, '').trim();
    return name === '' ? refused('nothing-left') : normal(name);
  }
};

const title = /^(?:mrs?|ms|dr)\.(?:\s|$)/;
