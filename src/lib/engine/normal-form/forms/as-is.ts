import { blank, normal, type NormalForm } from '../normal-form.ts';

/** The value, untouched. */
export const asIs: NormalForm = {
  id: 'as-is',
  fast: null,
  normalise: (value) => (value.trim() === '' ? blank : normal(value))
};
