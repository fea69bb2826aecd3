import { birthPart, twoDigits } from '../birth-part.ts';
import type { NormalForm } from '../normal-form.ts';

/** `01` to `31`, from a whole date or from a day alone (networks.md 1.6, DOBD). */
export const birthDay: NormalForm = {
  id: 'birth-day',
  fast: null,
  normalise: (value, context) =>
    birthPart(
      value,
      context,
      ({ day }) => day,
      (text) => twoDigits(text, 31)
    )
};
