import type { EventKind } from '../event-kind.ts';

export const emailComplained: EventKind = {
  id: 'email-complained',
  label: { fr: 'Plainte pour spam', en: 'Spam complaint' },
  verb: { fr: 'signalé un e-mail comme spam', en: 'marked an e-mail as spam' },
  dot: 'did',
  attributes: [{ id: 'campaign', type: 'text', label: { fr: 'Campagne', en: 'Campaign' } }],
  names: ['complaint', 'complained', 'spam', 'spam report', 'spamreport', 'abuse', 'plainte', 'signale comme spam']
};
