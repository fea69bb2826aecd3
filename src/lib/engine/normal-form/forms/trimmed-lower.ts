import { blank, normal, type NormalForm } from '../normal-form.ts';

/** Without blanks around, in lower case. */
export const trimmedLower: NormalForm = {
  id: 'trimmed-lower',
  fast: null,
  normalise(value) {
    const text = value.trim().toLowerCase();
    return text === '' ? blank : normal(text);
  }
};
