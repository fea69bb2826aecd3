import { normal, type NormalForm } from '../normal-form.ts';
import { phoneNumber } from '../phone-number.ts';

/** `33612345678`, calling code and no `+`: Meta, Snapchat (networks.md 0). */
export const phoneDigits: NormalForm = {
  id: 'phone-digits',
  fast: 'phone-digits',
  normalise(value, { country }) {
    const number = phoneNumber(value, country);
    return number.ok ? normal(number.value.slice(1)) : number;
  }
};
