import { fieldCondition } from '../field-condition.ts';

/** Compared without case and accents, as the search of contacts compares. */
export const fieldList = fieldCondition(
  'field-list',
  'list',
  { fr: 'Liste d’un champ', en: 'List of a field' },
  { op: 'has', values: [''] }
);
