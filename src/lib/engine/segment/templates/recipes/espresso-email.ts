import { any, did, didAt, didNot, hours, root, subscribed } from '../parts.ts';
import { contentClose, otherChannel, shorterForHolidays } from '../espresso-advice.ts';
import type { SegmentTemplate } from '../segment-template.ts';

/** product.md K3, K4, K10. */
export const espressoEmail: SegmentTemplate = {
  id: 'espresso-email',
  name: { fr: 'Espresso e-mail', en: 'Email espresso' },
  purpose: {
    fr: 'Ont ouvert ou cliqué un e-mail en 72 heures, sans commander.',
    en: 'Opened or clicked an email within 72 hours, without ordering.'
  },
  advice: [
    contentClose,
    {
      fr: 'Renvoyez le même e-mail avec un changement, l’objet par exemple.',
      en: 'Send the same email again with a change, the subject line for instance.'
    },
    {
      fr: 'Ou un e-mail proche, avec une offre : la livraison gratuite, par exemple.',
      en: 'Or a similar email with an incentive, free shipping for instance.'
    },
    {
      fr: 'Ou relancez par SMS ou push : ajoutez alors « peut recevoir » pour ce canal.',
      en: 'Or follow up by SMS or push: then add “can receive” for that channel.'
    },
    shorterForHolidays,
    otherChannel
  ],
  root: espresso(72),
  variations: [
    { name: { fr: '24 heures, pour les fêtes', en: '24 hours, for the holidays' }, root: espresso(24) },
    {
      name: { fr: 'qui peuvent aussi recevoir des SMS', en: 'who can receive SMS as well' },
      root: root(subscribed('email'), subscribed('sms'), engaged(72), didNot('order-placed', hours(72)))
    },
    {
      name: { fr: 'qui ont vu une collection', en: 'who viewed a collection' },
      root: root(
        subscribed('email'),
        engaged(72),
        didAt('page-visited', '/collections/', hours(72)),
        didNot('order-placed', hours(72))
      )
    }
  ]
};

function engaged(amount: number) {
  return any(did('email-opened', hours(amount)), did('email-clicked', hours(amount)));
}

function espresso(amount: number) {
  return root(subscribed('email'), engaged(amount), didNot('order-placed', hours(amount)));
}
