import { arrivedIn, days, didNot, ever, root, subscribed } from '../parts.ts';
import type { SegmentTemplate } from '../segment-template.ts';

/** product.md E68, C12. */
export const arrivals: SegmentTemplate = {
  id: 'new-contacts',
  name: { fr: 'Nouveaux contacts, 30 jours', en: 'New contacts, 30 days' },
  purpose: { fr: 'Sont arrivés depuis 30 jours.', en: 'Came in within 30 days.' },
  advice: [{ fr: 'Souhaitez-leur la bienvenue avant de leur vendre.', en: 'Welcome them before selling to them.' }],
  root: root(arrivedIn(days(30))),
  variations: [
    {
      name: { fr: 'qui n’ont encore rien commandé', en: 'who have not ordered yet' },
      root: root(subscribed('email'), arrivedIn(days(30)), didNot('order-placed', ever))
    }
  ]
};
