import type { EventKind } from '../event-kind.ts';

export const emailClicked: EventKind = {
  id: 'email-clicked',
  label: { fr: 'E-mail cliqué', en: 'E-mail clicked' },
  verb: { fr: 'cliqué dans un e-mail', en: 'clicked in an e-mail' },
  dot: 'did',
  attributes: [
    { id: 'campaign', type: 'text', label: { fr: 'Campagne', en: 'Campaign' } },
    { id: 'subject', type: 'text', label: { fr: 'Objet', en: 'Subject' } },
    { id: 'url', type: 'text', label: { fr: 'Adresse', en: 'URL' } }
  ],
  names: ['click', 'clicked', 'email click', 'mail clicked', 'clic', 'clique', 'mail clique', 'clic email']
};
