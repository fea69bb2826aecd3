import { days, did, didNot, root, subscribed } from '../parts.ts';
import type { SegmentTemplate } from '../segment-template.ts';

/** product.md E13, E72. */
export const nonResponders: SegmentTemplate = {
  id: 'non-responders',
  name: { fr: 'Sans réponse à l’e-mail', en: 'No answer to the email' },
  purpose: {
    fr: 'Ont reçu un e-mail depuis 7 jours, sans ouvrir ni cliquer.',
    en: 'Were sent an email within 7 days, neither opened nor clicked.'
  },
  advice: [
    {
      fr: 'Montrez-leur le même contenu en publicité : alterner les canaux étend la portée, jusqu’à trois fois.',
      en: 'Show them the same content as an ad: alternating channels extends reach, up to three times.'
    }
  ],
  root: root(did('email-sent', days(7)), didNot('email-opened', days(7)), didNot('email-clicked', days(7))),
  variations: [
    {
      name: { fr: 'joignables en publicité', en: 'reachable by ads' },
      root: root(
        subscribed('advertising'),
        did('email-sent', days(7)),
        didNot('email-opened', days(7)),
        didNot('email-clicked', days(7))
      )
    }
  ]
};
