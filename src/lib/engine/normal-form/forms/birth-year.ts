import { birthPart } from '../birth-part.ts';
import { isBirthYear } from '../birth-date-parts.ts';
import { normal, refused, type NormalForm } from '../normal-form.ts';

/** `1990`, from a whole date or from a year alone (networks.md 1.6, DOBY). */
export const birthYear: NormalForm = {
  id: 'birth-year',
  fast: null,
  normalise(value, context) {
    // the year stands in its own place whatever the order of day and month
    const order = context.dates ?? 'day-first';
    const read = (dates: typeof order) =>
      birthPart(
        value,
        { ...context, dates },
        ({ year }) => year,
        (text) => {
          if (!/^\d{4}$/.test(text)) return undefined;
          return isBirthYear(Number(text)) ? normal(text) : refused('date-out-of-range');
        }
      );
    const found = read(order);
    return found.ok || context.dates !== null ? found : read('month-first');
  }
};
