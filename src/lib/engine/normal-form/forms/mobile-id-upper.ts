import { mobileIdentifier } from '../mobile-identifier.ts';
import { normal, type NormalForm } from '../normal-form.ts';

/** Upper case: Apple's identifiers for Pinterest (networks.md 4.2). A value alone does not tell whose it is. */
export const mobileIdUpper: NormalForm = {
  id: 'mobile-id-upper',
  fast: null,
  normalise(value) {
    const id = mobileIdentifier(value);
    return id.ok ? normal(id.value.toUpperCase()) : id;
  }
};
