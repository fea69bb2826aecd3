import { days, didNot, root, visitedSite } from '../parts.ts';
import type { SegmentTemplate } from '../segment-template.ts';

/** product.md P22, with the advice of P15, P16 and P21. */
export const visitorsNotCustomers: SegmentTemplate = {
  id: 'visitors-not-customers',
  name: { fr: 'Visiteurs 30 jours, moins les clients', en: '30-day visitors, less customers' },
  purpose: {
    fr: 'Inclut les visiteurs de 30 jours, exclut les clients de 30 jours.',
    en: 'Includes visitors of 30 days, excludes customers of 30 days.'
  },
  advice: [
    {
      fr: 'Sous 50 000 e-mails, la diffusion peut être trop faible ; 250 000 sont conseillés.',
      en: 'Under 50,000 emails delivery may be too weak; 250,000 are advised.'
    },
    {
      fr: 'Créez ce segment au moins 15 jours avant la campagne.',
      en: 'Create this segment at least 15 days before the campaign.'
    }
  ],
  root: root(visitedSite(days(30)), didNot('order-placed', days(30))),
  variations: []
};
