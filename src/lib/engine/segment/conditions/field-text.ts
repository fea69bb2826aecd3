import { fieldCondition } from '../field-condition.ts';

/** Compared without case and accents, as the search of contacts compares. */
export const fieldText = fieldCondition(
  'field-text',
  'text',
  { fr: 'Texte d’un champ', en: 'Text of a field' },
  { op: 'is', values: [''] }
);
