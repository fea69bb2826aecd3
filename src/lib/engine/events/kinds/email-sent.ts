import type { EventKind } from '../event-kind.ts';

export const emailSent: EventKind = {
  id: 'email-sent',
  label: { fr: 'E-mail envoyé', en: 'E-mail sent' },
  verb: { fr: 'reçu un e-mail', en: 'been sent an e-mail' },
  dot: 'happened',
  attributes: [
    { id: 'campaign', type: 'text', label: { fr: 'Campagne', en: 'Campaign' } },
    { id: 'subject', type: 'text', label: { fr: 'Objet', en: 'Subject' } }
  ],
  names: [
    'sent',
    'send',
    'email send',
    'mail sent',
    'delivered',
    'email delivered',
    'delivery',
    'processed',
    'envoi',
    'envoye',
    'mail envoye',
    'envoi email',
    'delivre',
    'livre'
  ]
};
