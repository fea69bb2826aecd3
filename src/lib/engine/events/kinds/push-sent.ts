import type { EventKind } from '../event-kind.ts';

export const pushSent: EventKind = {
  id: 'push-sent',
  label: { fr: 'Notification envoyée', en: 'Push sent' },
  verb: { fr: 'reçu une notification', en: 'been sent a push notification' },
  dot: 'happened',
  attributes: [{ id: 'campaign', type: 'text', label: { fr: 'Campagne', en: 'Campaign' } }],
  names: ['push', 'push send', 'push delivered', 'notification sent', 'notification', 'envoi push', 'push envoye']
};
