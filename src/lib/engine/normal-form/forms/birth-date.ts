import { birthPart } from '../birth-part.ts';
import type { NormalForm } from '../normal-form.ts';

/** `19970216`, year, month and day (networks.md 5.1, form of the Conversions API). */
export const birthDate: NormalForm = {
  id: 'birth-date',
  fast: null,
  normalise: (value, context) =>
    birthPart(
      value,
      context,
      ({ year, month, day }) => year + month + day,
      () => undefined
    )
};
