import { digestLabels, type Digest } from '#lib/domain/digest.ts';
import type { Bilingual } from '#lib/domain/words.ts';
import type { NetworkOption, OptionValues } from './network.ts';

/** Options that several networks share. Their values have one meaning everywhere, read by the functions below. */
export type DigestChoice = Digest | 'clear';

/** The first digest is taken by default. */
export function digestOption(choices: readonly DigestChoice[], key = 'digest'): NetworkOption {
  return {
    key,
    label: { fr: 'Empreinte', en: 'Digest' },
    choices: choices.map((value) => ({ value, words: value === 'clear' ? clear : same(digestLabels[value]) })),
    initial: choices[0] ?? 'clear'
  };
}

export const distinctOption: NetworkOption = {
  key: 'distinct',
  label: { fr: 'Doublons', en: 'Duplicates' },
  choices: [
    { value: 'yes', words: { fr: 'sans doublon', en: 'no duplicates' } },
    { value: 'no', words: { fr: 'doublons gardés', en: 'duplicates kept' } }
  ],
  initial: 'yes'
};

export function extensionOption(choices: readonly ('csv' | 'txt')[] = ['csv', 'txt']): NetworkOption {
  return {
    key: 'extension',
    label: { fr: 'Extension du fichier', en: 'File extension' },
    choices: choices.map((value) => ({ value, words: same(`.${value}`) })),
    initial: choices[0] ?? 'csv'
  };
}

export const lineEndOption: NetworkOption = {
  key: 'line-end',
  label: { fr: 'Fin de ligne', en: 'Line end' },
  choices: [
    { value: 'lf', words: same('LF') },
    { value: 'crlf', words: same('CRLF') }
  ],
  initial: 'lf'
};

/** For a network whose pages do not say whether there is a header line. */
export function headerOption(initial: 'yes' | 'no'): NetworkOption {
  return {
    key: 'header',
    label: { fr: 'Ligne d’en-tête', en: 'Header line' },
    choices: [
      { value: 'yes', words: { fr: 'avec en-tête', en: 'with a header' } },
      { value: 'no', words: { fr: 'sans en-tête', en: 'without a header' } }
    ],
    initial
  };
}

export const delimiterOption: NetworkOption = {
  key: 'delimiter',
  label: { fr: 'Séparateur', en: 'Delimiter' },
  choices: [
    { value: 'comma', words: { fr: 'virgules', en: 'commas' } },
    { value: 'semicolon', words: { fr: 'points-virgules', en: 'semicolons' } },
    { value: 'tab', words: { fr: 'tabulations', en: 'tabs' } },
    { value: 'pipe', words: { fr: 'barres verticales', en: 'vertical bars' } }
  ],
  initial: 'comma'
};

/** The digest chosen, null for clear text. */
export function digestOf(options: OptionValues, key = 'digest'): Digest | null {
  const value = options[key];
  return value !== undefined && value in digestLabels ? (value as Digest) : null;
}

export const isDistinct = (options: OptionValues): boolean => options['distinct'] !== 'no';
export const extensionOf = (options: OptionValues): 'csv' | 'txt' => (options['extension'] === 'txt' ? 'txt' : 'csv');
export const lineEndOf = (options: OptionValues): '\n' | '\r\n' => (options['line-end'] === 'crlf' ? '\r\n' : '\n');
export const hasHeader = (options: OptionValues): boolean => options['header'] === 'yes';
export const delimiterOf = (options: OptionValues): ',' | ';' | '\t' | '|' =>
  delimiters[options['delimiter'] ?? 'comma'] ?? ',';

const delimiters: Readonly<Record<string, ',' | ';' | '\t' | '|'>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  pipe: '|'
};
const clear: Bilingual = { fr: 'clair', en: 'clear text' };

function same(text: string): Bilingual {
  return { fr: text, en: text };
}
