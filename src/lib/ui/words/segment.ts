import * as actions from './segment-actions.ts';
import * as answer from './segment-answer.ts';
import * as forms from './segment-forms.ts';
import * as list from './segment-list.ts';
import * as past from './segment-past.ts';
import * as rules from './segment-rules.ts';
import * as tokens from './segment-tokens.ts';
import * as warehouse from './segment-warehouse.ts';
import * as why from './segment-why.ts';

// Numbers and dates arrive already written for the language; a bare number is only there to choose the plural.

/** Segments. */
export const fr = {
  ...actions.fr,
  ...answer.fr,
  ...forms.fr,
  ...list.fr,
  ...past.fr,
  ...rules.fr,
  ...tokens.fr,
  ...warehouse.fr,
  ...why.fr
};

export const en: typeof fr = {
  ...actions.en,
  ...answer.en,
  ...forms.en,
  ...list.en,
  ...past.en,
  ...rules.en,
  ...tokens.en,
  ...warehouse.en,
  ...why.en
};
