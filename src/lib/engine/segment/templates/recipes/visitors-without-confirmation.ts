import { days, didNotVisit, root, visitedSite } from '../parts.ts';
import type { SegmentTemplate } from '../segment-template.ts';

/** product.md P18 to P21. */
export const visitorsWithoutConfirmation: SegmentTemplate = {
  id: 'visitors-without-confirmation',
  name: { fr: 'Visiteurs sans achat, 30 jours', en: 'Visitors without a purchase, 30 days' },
  purpose: {
    fr: 'Ont visité le site sans atteindre la page de confirmation.',
    en: 'Visited the site without reaching the confirmation page.'
  },
  advice: [
    {
      fr: 'Créez ce segment au moins 15 jours avant la campagne, pour que les visites soient connues.',
      en: 'Create this segment at least 15 days before the campaign, so that visits are known.'
    },
    {
      fr: 'Mettez dans la règle l’adresse de votre propre page de confirmation.',
      en: 'Put the URL of your own confirmation page into the rule.'
    }
  ],
  root: root(visitedSite(days(30)), didNotVisit('/confirmation-de-paiement', days(30))),
  variations: []
};
