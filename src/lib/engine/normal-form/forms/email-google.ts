import { normal, refused, type NormalForm } from '../normal-form.ts';
import { regularEmail } from '../regular-email.ts';

/** Google alone rewrites the addresses of its own two domains, and of no other: without dots and without what follows
 * a `+`; `googlemail.com` stays as it is (networks.md 2.4). */
export const emailGoogle: NormalForm = {
  id: 'email-google',
  fast: 'email-google',
  normalise(value) {
    const regular = regularEmail(value);
    if (!regular.ok) return regular;
    const [local = '', domain = ''] = regular.value.split('@');
    if (domain !== 'gmail.com' && domain !== 'googlemail.com') return regular;
    const bare = (local.split('+')[0] ?? '').replaceAll('.', '');
    return bare === '' ? refused('no-local-part') : normal(`${bare}@${domain}`);
  }
};
