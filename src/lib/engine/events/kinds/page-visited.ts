import type { EventKind } from '../event-kind.ts';

export const pageVisited: EventKind = {
  id: 'page-visited',
  label: { fr: 'Page visitée', en: 'Page visited' },
  verb: { fr: 'visité le site', en: 'visited the website' },
  dot: 'did',
  attributes: [
    { id: 'url', type: 'text', label: { fr: 'Adresse', en: 'URL' } },
    { id: 'duration', type: 'number', label: { fr: 'Durée (secondes)', en: 'Duration (seconds)' } }
  ],
  names: [
    'page view',
    'pageview',
    'page viewed',
    'visit',
    'visited',
    'view',
    'viewed page',
    'session',
    'visite',
    'page vue',
    'vue',
    'consultation'
  ]
};
