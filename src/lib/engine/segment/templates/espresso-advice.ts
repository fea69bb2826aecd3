import type { Bilingual } from '#lib/domain/words.ts';

// What is said beside each of the three espresso segments (product.md K2, K10).

export const contentClose: Bilingual = {
  fr: 'À utiliser en campagne plutôt qu’en programme : un programme déclenché par un segment n’atteint chaque personne qu’une fois, et le message doit ressembler au premier.',
  en: 'Use it in a campaign rather than a program: a program triggered by a segment reaches each person only once, and the message should resemble the first one.'
};

export const shorterForHolidays: Bilingual = {
  fr: 'Raccourcissez la période pendant les fêtes, puis remettez-la.',
  en: 'Shorten the window for the holidays, then put it back.'
};

export const otherChannel: Bilingual = {
  fr: 'Pour écrire sur un autre canal, vérifiez le consentement de ce canal.',
  en: 'To write on another channel, check the consent for that channel.'
};
