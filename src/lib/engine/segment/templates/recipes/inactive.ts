import { days, didNot, root, subscribed, did, ever } from '../parts.ts';
import type { SegmentTemplate } from '../segment-template.ts';

/** product.md C12, re-engage inactive clients. */
export const inactive: SegmentTemplate = {
  id: 'inactive',
  name: { fr: 'Inactifs, 6 mois', en: 'Inactive, 6 months' },
  purpose: {
    fr: 'N’ont rien ouvert, cliqué, visité ni commandé depuis 180 jours.',
    en: 'Opened, clicked, visited and ordered nothing in 180 days.'
  },
  advice: [
    {
      fr: 'Demandez-leur s’ils veulent encore vous lire, puis laissez partir qui ne répond pas.',
      en: 'Ask whether they still want to hear from you, then let go of those who do not answer.'
    },
    {
      fr: 'Regardez les avertissements : sans les événements de six mois, tout le monde paraît inactif.',
      en: 'Look at the warnings: without six months of events, everybody seems inactive.'
    }
  ],
  root: root(
    subscribed('email'),
    didNot('email-opened', days(180)),
    didNot('email-clicked', days(180)),
    didNot('page-visited', days(180)),
    didNot('order-placed', days(180))
  ),
  variations: [
    {
      name: { fr: 'anciens clients', en: 'past customers' },
      root: root(subscribed('email'), did('order-placed', ever), didNot('order-placed', days(180)))
    }
  ]
};
