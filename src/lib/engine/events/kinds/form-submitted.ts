import type { EventKind } from '../event-kind.ts';

export const formSubmitted: EventKind = {
  id: 'form-submitted',
  label: { fr: 'Formulaire envoyé', en: 'Form submitted' },
  verb: { fr: 'envoyé un formulaire', en: 'submitted a form' },
  dot: 'did',
  attributes: [
    { id: 'form', type: 'text', label: { fr: 'Formulaire', en: 'Form' } },
    { id: 'url', type: 'text', label: { fr: 'Adresse', en: 'URL' } }
  ],
  names: [
    'form',
    'form submit',
    'form submission',
    'lead',
    'submitted form',
    'formulaire',
    'formulaire rempli',
    'inscription'
  ]
};
