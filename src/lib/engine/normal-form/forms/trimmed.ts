import { blank, normal, type NormalForm } from '../normal-form.ts';

/** Without blanks around: external identifiers, the same form every time (networks.md 1.6, EXTERN_ID). */
export const trimmed: NormalForm = {
  id: 'trimmed',
  fast: 'trimmed',
  normalise(value) {
    const text = value.trim();
    return text === '' ? blank : normal(text);
  }
};
