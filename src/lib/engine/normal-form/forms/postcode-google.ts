import { blank, normal, refused, type NormalForm } from '../normal-form.ts';

/** Trimmed and otherwise as found; never hashed (networks.md 2.4 and 2.6). */
export const postcodeGoogle: NormalForm = {
  id: 'postcode-google',
  fast: null,
  normalise(value) {
    const text = value.trim();
    if (text === '') return blank;
    return /[\p{L}\p{N}]/u.test(text) ? normal(text) : refused('nothing-left');
  }
};
