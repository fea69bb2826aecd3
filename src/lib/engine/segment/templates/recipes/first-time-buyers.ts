import { days, firstTime, root, didExactly, ever, hours } from '../parts.ts';
import type { SegmentTemplate } from '../segment-template.ts';

/** product.md E69, E73. */
export const firstTimeBuyers: SegmentTemplate = {
  id: 'first-time-buyers',
  name: { fr: 'Premiers achats, 30 jours', en: 'First-time buyers, 30 days' },
  purpose: {
    fr: 'Ont commandé pour la première fois depuis 30 jours.',
    en: 'Ordered for the first time within 30 days.'
  },
  advice: [
    {
      fr: 'Gardez-en 10 % comme témoins par « Tirage au sort », pour mesurer ce que la publicité ajoute.',
      en: 'Keep 10% of them as a control group by “Drawn by lot”, to measure what ads add.'
    }
  ],
  root: root(firstTime('order-placed', days(30))),
  variations: [
    {
      name: { fr: 'une seule commande jusqu’ici', en: 'one order so far' },
      root: root(firstTime('order-placed', days(30)), didExactly('order-placed', ever, 1))
    },
    { name: { fr: 'depuis trois jours', en: 'within three days' }, root: root(firstTime('order-placed', hours(72))) }
  ]
};
