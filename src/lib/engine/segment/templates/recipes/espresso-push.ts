import { contentClose, otherChannel, shorterForHolidays } from '../espresso-advice.ts';
import { did, didNot, hours, off, root, subscribed } from '../parts.ts';
import type { SegmentTemplate } from '../segment-template.ts';

/** product.md K8 to K10; the optional rule is there, switched off. */
export const espressoPush: SegmentTemplate = {
  id: 'espresso-push',
  name: { fr: 'Espresso push', en: 'Push espresso' },
  purpose: {
    fr: 'Ont ouvert un push en 72 heures, sans commander.',
    en: 'Opened a push within 72 hours, without ordering.'
  },
  advice: [
    contentClose,
    { fr: 'Renvoyez le push, avec un changement.', en: 'Send the push again, with a change.' },
    { fr: 'Ajoutez une urgence ou une offre.', en: 'Add urgency or an incentive.' },
    {
      fr: 'Ou relancez par e-mail ou SMS, vers le site.',
      en: 'Or follow up by email or SMS, towards the site.'
    },
    { fr: 'Ou par une publicité, ou une bannière dans l’app.', en: 'Or by an ad, or a banner in the app.' },
    {
      fr: 'Allumez la dernière règle pour ne garder que qui a ouvert l’app.',
      en: 'Switch the last rule on to keep only those who opened the app.'
    },
    shorterForHolidays,
    otherChannel
  ],
  root: root(
    subscribed('push'),
    did('push-opened', hours(72)),
    didNot('order-placed', hours(72)),
    off(did('app-opened', hours(72)))
  ),
  variations: [
    {
      name: { fr: 'actifs dans l’app seulement', en: 'active in the app only' },
      root: root(
        subscribed('push'),
        did('push-opened', hours(72)),
        did('app-opened', hours(72)),
        didNot('order-placed', hours(72))
      )
    },
    {
      name: { fr: '24 heures, pour les fêtes', en: '24 hours, for the holidays' },
      root: root(subscribed('push'), did('push-opened', hours(24)), didNot('order-placed', hours(24)))
    }
  ]
};
