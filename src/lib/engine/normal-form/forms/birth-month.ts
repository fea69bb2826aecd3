import { birthPart, twoDigits } from '../birth-part.ts';
import type { NormalForm } from '../normal-form.ts';

/** `01` to `12`, from a whole date or from a month alone (networks.md 1.6, DOBM). */
export const birthMonth: NormalForm = {
  id: 'birth-month',
  fast: null,
  normalise: (value, context) =>
    birthPart(
      value,
      context,
      ({ month }) => month,
      (text) => twoDigits(text, 12)
    )
};
