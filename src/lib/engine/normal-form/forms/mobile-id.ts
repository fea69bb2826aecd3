import { mobileIdentifier } from '../mobile-identifier.ts';
import type { NormalForm } from '../normal-form.ts';

/** Lower case, hyphens kept (networks.md 1.6, MADID; 5.4, MAID). */
export const mobileId: NormalForm = {
  id: 'mobile-id',
  fast: null,
  normalise: (value) => mobileIdentifier(value)
};
