import type { EventKind } from '../event-kind.ts';

export const emailUnsubscribed: EventKind = {
  id: 'email-unsubscribed',
  label: { fr: 'Désabonnement', en: 'E-mail unsubscribed' },
  verb: { fr: 'quitté les e-mails', en: 'unsubscribed from e-mails' },
  dot: 'did',
  attributes: [
    { id: 'campaign', type: 'text', label: { fr: 'Campagne', en: 'Campaign' } },
    { id: 'reason', type: 'text', label: { fr: 'Motif', en: 'Reason' } }
  ],
  names: [
    'unsubscribe',
    'unsubscribed',
    'optout',
    'opt out',
    'unsub',
    'desinscription',
    'desinscrit',
    'desabonne',
    'desabonnement email'
  ]
};
