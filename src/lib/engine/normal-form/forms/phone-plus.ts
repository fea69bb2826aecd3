import type { NormalForm } from '../normal-form.ts';
import { phoneNumber } from '../phone-number.ts';

/** `+33612345678`: Google, TikTok (networks.md 0). */
export const phonePlus: NormalForm = {
  id: 'phone-plus',
  fast: 'phone-plus',
  normalise: (value, { country }) => phoneNumber(value, country)
};
