import { fieldCondition } from '../field-condition.ts';

export const fieldDate = fieldCondition(
  'field-date',
  'date',
  { fr: 'Date d’un champ', en: 'Date of a field' },
  { op: 'last', values: [30] }
);
