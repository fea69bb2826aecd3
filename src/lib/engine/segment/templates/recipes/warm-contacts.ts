import { any, days, did, root, visitedSite, hours } from '../parts.ts';
import type { SegmentTemplate } from '../segment-template.ts';

/** product.md E67. */
export const warmContacts: SegmentTemplate = {
  id: 'warm-contacts',
  name: { fr: 'Contacts tièdes, 3 jours', en: 'Warm contacts, 3 days' },
  purpose: {
    fr: 'Ont répondu à un e-mail ou visité le site depuis trois jours.',
    en: 'Answered an email or visited the site within three days.'
  },
  advice: [
    {
      fr: 'Après trois jours sans rien, une personne sort du segment, et de l’audience tant que la synchronisation est active.',
      en: 'After three days without anything, a person leaves the segment, and the audience while sync is active.'
    }
  ],
  root: root(any(did('email-opened', hours(72)), did('email-clicked', hours(72)), visitedSite(hours(72)))),
  variations: [
    {
      name: { fr: 'trois jours de calendrier', en: 'three calendar days' },
      root: root(any(did('email-opened', days(3)), did('email-clicked', days(3)), visitedSite(days(3))))
    }
  ]
};
