import type { EventKind } from '../event-kind.ts';

export const emailBounced: EventKind = {
  id: 'email-bounced',
  label: { fr: 'E-mail non remis', en: 'E-mail bounced' },
  verb: { fr: 'eu un e-mail non remis', en: 'had an e-mail bounce' },
  dot: 'happened',
  attributes: [
    { id: 'campaign', type: 'text', label: { fr: 'Campagne', en: 'Campaign' } },
    { id: 'reason', type: 'text', label: { fr: 'Motif', en: 'Reason' } }
  ],
  names: [
    'bounce',
    'bounced',
    'email bounce',
    'hard bounce',
    'soft bounce',
    'hardbounce',
    'softbounce',
    'rebond',
    'npai',
    'non remis',
    'erreur'
  ]
};
