import * as answer from './segment-answer.ts';
import * as list from './segment-list.ts';
import * as rules from './segment-rules.ts';
import * as tokens from './segment-tokens.ts';
import * as why from './segment-why.ts';

// Numbers and dates arrive already written for the language; a bare number is only there to choose the plural.

/** Segments. */
export const fr = { ...answer.fr, ...list.fr, ...rules.fr, ...tokens.fr, ...why.fr };

export const en: typeof fr = { ...answer.en, ...list.en, ...rules.en, ...tokens.en, ...why.en };
