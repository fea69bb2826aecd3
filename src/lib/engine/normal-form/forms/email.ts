import type { NormalForm } from '../normal-form.ts';
import { regularEmail } from '../regular-email.ts';

/** Trimmed and in lower case, dots and `+` kept: the rule of every network but Google (networks.md 0). */
export const email: NormalForm = {
  id: 'email',
  fast: 'email',
  normalise: (value) => regularEmail(value)
};
