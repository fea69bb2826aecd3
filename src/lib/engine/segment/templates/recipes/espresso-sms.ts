import { contentClose, otherChannel, shorterForHolidays } from '../espresso-advice.ts';
import { did, didNot, hours, root, subscribed } from '../parts.ts';
import type { SegmentTemplate } from '../segment-template.ts';

/** product.md K5 to K7, K10. */
export const espressoSms: SegmentTemplate = {
  id: 'espresso-sms',
  name: { fr: 'Espresso SMS', en: 'SMS espresso' },
  purpose: {
    fr: 'Ont cliqué dans un SMS en 72 heures, sans commander.',
    en: 'Clicked an SMS within 72 hours, without ordering.'
  },
  advice: [
    {
      fr: 'Ne renvoyez pas le même SMS : c’est intrusif.',
      en: 'Do not send the same SMS again: it is intrusive.'
    },
    contentClose,
    { fr: 'Montrez-leur une publicité.', en: 'Show them an ad.' },
    { fr: 'Ou envoyez une offre par SMS.', en: 'Or send an offer by SMS.' },
    { fr: 'Ou un e-mail ou un push proche.', en: 'Or a similar email or push.' },
    shorterForHolidays,
    otherChannel
  ],
  root: espresso(72),
  variations: [
    { name: { fr: '24 heures, pour les fêtes', en: '24 hours, for the holidays' }, root: espresso(24) },
    {
      name: { fr: 'qui peuvent aussi recevoir des e-mails', en: 'who can receive email as well' },
      root: root(
        subscribed('sms'),
        subscribed('email'),
        did('sms-clicked', hours(72)),
        didNot('order-placed', hours(72))
      )
    }
  ]
};

function espresso(amount: number) {
  return root(subscribed('sms'), did('sms-clicked', hours(amount)), didNot('order-placed', hours(amount)));
}
