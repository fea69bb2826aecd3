import { looksHashed } from '../looks-hashed.ts';
import { alreadyHashed, blank, normal, refused, type NormalForm } from '../normal-form.ts';

/** A name of account without its `@`, in lower case (X, networks.md 4.5). */
export const handle: NormalForm = {
  id: 'handle',
  fast: null,
  normalise(value) {
    const text = value.trim();
    if (text === '') return blank;
    if (looksHashed(text)) return alreadyHashed;
    const name = text.replace(/^@/, '').toLowerCase();
    if (name === '') return refused('nothing-left');
    return /^[a-z0-9_]+$/.test(name) ? normal(name) : refused('odd-character');
  }
};
