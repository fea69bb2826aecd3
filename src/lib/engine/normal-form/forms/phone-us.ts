import { normal, refused, type NormalForm } from '../normal-form.ts';
import { phoneNumber } from '../phone-number.ts';

/** `5551234567`: ten digits of a number of the North American plan, calling code dropped (LiveRamp, networks.md 4.7).
 * A number of another country is refused, never cut to ten digits; nothing is taken for American unless the row or
 * the user says so. */
export const phoneUs: NormalForm = {
  id: 'phone-us',
  fast: null,
  normalise(value, { country }) {
    const number = phoneNumber(value, country);
    if (!number.ok) return number;
    return /^\+1\d{10}$/.test(number.value) ? normal(number.value.slice(2)) : refused('unknown-country');
  }
};
