import type { EventKind } from '../event-kind.ts';

export const smsClicked: EventKind = {
  id: 'sms-clicked',
  label: { fr: 'SMS cliqué', en: 'SMS clicked' },
  verb: { fr: 'cliqué dans un SMS', en: 'clicked in a text message' },
  dot: 'did',
  attributes: [
    { id: 'campaign', type: 'text', label: { fr: 'Campagne', en: 'Campaign' } },
    { id: 'url', type: 'text', label: { fr: 'Adresse', en: 'URL' } }
  ],
  names: ['sms click', 'text clicked', 'clic sms']
};
