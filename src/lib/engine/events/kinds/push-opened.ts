import type { EventKind } from '../event-kind.ts';

export const pushOpened: EventKind = {
  id: 'push-opened',
  label: { fr: 'Notification ouverte', en: 'Push opened' },
  verb: { fr: 'ouvert une notification', en: 'opened a push notification' },
  dot: 'did',
  attributes: [
    { id: 'campaign', type: 'text', label: { fr: 'Campagne', en: 'Campaign' } },
    { id: 'url', type: 'text', label: { fr: 'Adresse', en: 'URL' } }
  ],
  names: [
    'push open',
    'push click',
    'push clicked',
    'notification opened',
    'ouverture push',
    'push ouvert',
    'clic push'
  ]
};
