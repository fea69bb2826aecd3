import type { Bilingual } from '#lib/domain/words.ts';

// What sentences of conditions are put together from, in both languages at once.

/** Words that are the same in both. */
export const same = (words: string): Bilingual => ({ fr: words, en: words });

export const inBoth = (make: (language: 'fr' | 'en') => string): Bilingual => ({ fr: make('fr'), en: make('en') });

/** A text as it was written, in the quotation marks of each language. */
export const cited = (text: string): Bilingual => ({ fr: `«\u202f${text}\u202f»`, en: `“${text}”` });

export const citedAll = (texts: readonly string[]): Bilingual =>
  inBoth((language) => texts.map((text) => cited(text)[language]).join(', '));

export const numberWords = (value: number): Bilingual =>
  inBoth((language) => new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(value));

/** A day, or a day and a time, of a calendar without zone: `yyyy-mm-dd` or `yyyy-mm-ddThh:mm`. */
export function dayWords(text: string): Bilingual {
  const at = Date.parse(text.includes('T') ? `${text}:00Z` : `${text}T00:00:00Z`);
  if (Number.isNaN(at)) return same('…');
  const [, time] = text.split('T');
  return inBoth((language) => {
    const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
    const day = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', options).format(at);
    return time === undefined ? day : language === 'fr' ? `${day} à ${time}` : `${day} at ${time}`;
  });
}

/** Where something is still to be chosen. */
export const blankWords: Bilingual = { fr: 'à choisir', en: 'to choose' };
