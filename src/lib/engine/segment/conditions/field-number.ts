import { fieldCondition } from '../field-condition.ts';

export const fieldNumber = fieldCondition(
  'field-number',
  'number',
  { fr: 'Nombre d’un champ', en: 'Number of a field' },
  { op: 'from', values: [0] }
);
