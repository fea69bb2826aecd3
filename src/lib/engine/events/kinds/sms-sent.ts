import type { EventKind } from '../event-kind.ts';

export const smsSent: EventKind = {
  id: 'sms-sent',
  label: { fr: 'SMS envoyé', en: 'SMS sent' },
  verb: { fr: 'reçu un SMS', en: 'been sent a text message' },
  dot: 'happened',
  attributes: [{ id: 'campaign', type: 'text', label: { fr: 'Campagne', en: 'Campaign' } }],
  names: ['sms', 'sms send', 'sms delivered', 'text sent', 'envoi sms', 'sms delivre']
};
