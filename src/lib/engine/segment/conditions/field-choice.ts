import { fieldCondition } from '../field-condition.ts';

/** Compared without case and accents, as the search of contacts compares. */
export const fieldChoice = fieldCondition(
  'field-choice',
  'choice',
  { fr: 'Statut, pays ou autre choix', en: 'Status, country or other choice' },
  { op: 'in', values: [] }
);
