import type { EventKind } from '../event-kind.ts';

export const appOpened: EventKind = {
  id: 'app-opened',
  label: { fr: 'Application ouverte', en: 'App opened' },
  verb: { fr: 'ouvert l’application', en: 'opened the app' },
  dot: 'did',
  attributes: [{ id: 'screen', type: 'text', label: { fr: 'Écran', en: 'Screen' } }],
  names: [
    'app open',
    'app launch',
    'app launched',
    'session start',
    'open app',
    'app opened',
    'lancement application',
    'ouverture application'
  ]
};
