import { fieldCondition } from '../field-condition.ts';

export const fieldYesNo = fieldCondition(
  'field-yes-no',
  'yes-no',
  { fr: 'Oui ou non d’un champ', en: 'Yes or no of a field' },
  { op: 'yes', values: [] }
);
