import type { EventKind } from '../event-kind.ts';

export const emailOpened: EventKind = {
  id: 'email-opened',
  label: { fr: 'E-mail ouvert', en: 'E-mail opened' },
  verb: { fr: 'ouvert un e-mail', en: 'opened an e-mail' },
  dot: 'did',
  attributes: [
    { id: 'campaign', type: 'text', label: { fr: 'Campagne', en: 'Campaign' } },
    { id: 'subject', type: 'text', label: { fr: 'Objet', en: 'Subject' } }
  ],
  names: [
    'open',
    'opened',
    'email open',
    'mail opened',
    'unique open',
    'unique opened',
    'ouverture',
    'ouvert',
    'mail ouvert',
    'ouverture email'
  ]
};
