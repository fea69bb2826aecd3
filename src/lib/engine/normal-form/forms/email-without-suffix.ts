import { normal, refused, type NormalForm } from '../normal-form.ts';
import { regularEmail } from '../regular-email.ts';

/** Without the `+` and what follows it, on every domain; dots stay (TikTok's pages of 2025, networks.md 4.1). */
export const emailWithoutSuffix: NormalForm = {
  id: 'email-without-suffix',
  fast: null,
  normalise(value) {
    const regular = regularEmail(value);
    if (!regular.ok) return regular;
    const [local = '', domain = ''] = regular.value.split('@');
    const [bare = ''] = local.split('+');
    return /^\.*$/.test(bare) ? refused('no-local-part') : normal(`${bare}@${domain}`);
  }
};
