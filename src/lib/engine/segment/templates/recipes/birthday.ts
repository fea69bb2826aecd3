import { anniversaryIn, root, subscribed } from '../parts.ts';
import type { SegmentTemplate } from '../segment-template.ts';

/** product.md C2, C12. */
export const birthday: SegmentTemplate = {
  id: 'birthday',
  name: { fr: 'Anniversaire cette semaine', en: 'Birthday this week' },
  purpose: {
    fr: 'Fêtent leur anniversaire aujourd’hui ou dans les 7 jours.',
    en: 'Have their birthday today or within 7 days.'
  },
  advice: [
    {
      fr: 'Née un 29 février, une personne est fêtée le 28 les autres années.',
      en: 'Born on 29 February, a person is celebrated on the 28th in other years.'
    }
  ],
  root: root(subscribed('email'), anniversaryIn('birth-date', 7)),
  variations: [
    {
      name: { fr: 'aujourd’hui seulement', en: 'today only' },
      root: root(subscribed('email'), anniversaryIn('birth-date', 0))
    }
  ]
};
